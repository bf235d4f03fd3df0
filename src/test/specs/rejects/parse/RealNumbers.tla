---------------- MODULE RealNumbers ----------------
EXTENDS Reals
VARIABLE x
Init == x = 4 / 2
Next == x' = x
=============================================
