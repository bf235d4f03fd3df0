---------------- MODULE NegativeNumber ----------------
CONSTANT S
VARIABLE x
Init == x = 0
Next == x' = x
=============================================
