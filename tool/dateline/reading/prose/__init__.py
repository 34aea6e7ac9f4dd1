"""How prose writes dates: words by language, tokens, grammar, years from context, relative days."""
