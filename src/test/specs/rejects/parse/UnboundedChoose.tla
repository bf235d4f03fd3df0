---------------- MODULE UnboundedChoose ----------------
VARIABLE x
Init == x = CHOOSE n : n = 0
Next == x' = x
=============================================
