---------------- MODULE MissingModule ----------------
EXTENDS Natural
VARIABLE x
Init == x = 0
Next == x' = x
=============================================
