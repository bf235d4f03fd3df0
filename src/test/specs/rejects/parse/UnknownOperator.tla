---------------- MODULE UnknownOperator ----------------
VARIABLE counter
Init == countr = 0
Next == counter' = counter
=============================================
