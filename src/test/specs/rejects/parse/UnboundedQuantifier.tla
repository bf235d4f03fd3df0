---------------- MODULE UnboundedQuantifier ----------------
VARIABLE x
Init == x = 0
Next == \E n : x' = n
=============================================
