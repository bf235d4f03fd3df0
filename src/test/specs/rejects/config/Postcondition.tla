---------------- MODULE Postcondition ----------------
VARIABLE x
Init == x = 0
Next == x' = x
Done == TRUE
=============================================
