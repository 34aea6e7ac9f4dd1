"""How people type citations by hand: their dates, their outlets, the forms that join them."""
