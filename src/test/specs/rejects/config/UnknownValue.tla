---------------- MODULE UnknownValue ----------------
VARIABLE x
Init == x = 0
Next == x' = x
Limit == 1
=============================================
