"""What the words around an expression say of it: whether it is a time at all, and on which side of publication."""
