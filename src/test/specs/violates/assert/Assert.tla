-------- MODULE Assert --------
\* Assert in an action fails in the third state.
EXTENDS Naturals, TLC
VARIABLE x
Init == x = 0
Next == Assert(x < 2, "x has grown too large") /\ x' = x + 1
====
