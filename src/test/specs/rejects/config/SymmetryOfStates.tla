---------------- MODULE SymmetryOfStates ----------------
VARIABLE x
Init == x = 0
Next == x' = x
Perms == {x}
=============================================
