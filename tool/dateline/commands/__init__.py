"""The commands of the command line: options in, one call into the rooms, text and an exit status out."""
