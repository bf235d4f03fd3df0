---------------- MODULE ActionComposition ----------------
VARIABLE x
Init == x = 0
Up == x' = 1
Next == Up \cdot Up
=============================================
