---------------- MODULE DecimalNumber ----------------
EXTENDS Reals
VARIABLE x
Init == x = 1.5
Next == x' = x
=============================================
