---------------- MODULE LexicalError ----------------
VARIABLE x
Init == x = "zero
Next == x' = x
=============================================
