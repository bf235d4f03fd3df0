-------- MODULE NoCaseArm --------
\* No arm of a CASE is true.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = CASE x < 2 -> x + 1 [] x > 2 -> 0
====
