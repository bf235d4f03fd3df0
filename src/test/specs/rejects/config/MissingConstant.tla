---------------- MODULE MissingConstant ----------------
CONSTANT Limit
VARIABLE x
Init == x = 0
Next == x' = x
=============================================
