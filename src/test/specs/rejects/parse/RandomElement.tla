---------------- MODULE RandomElement ----------------
EXTENDS TLC
VARIABLE x
Init == x = RandomElement({0})
Next == x' = x
=============================================
