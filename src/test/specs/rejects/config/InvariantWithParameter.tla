---------------- MODULE InvariantWithParameter ----------------
VARIABLE x
Init == x = 0
Next == x' = x
Inv(n) == x = n
=============================================
