"""Help: which keys do what, and what the program is made of."""
