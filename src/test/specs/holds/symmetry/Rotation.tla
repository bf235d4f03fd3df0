-------- MODULE Rotation --------
\* A ring may be turned but not turned over: not all permutations, only some.
EXTENDS TLC, Naturals
CONSTANTS a, b, c, d
VARIABLES at, mark
Ring == (a :> b) @@ (b :> c) @@ (c :> d) @@ (d :> a)
Twice == [n \in {a, b, c, d} |-> Ring[Ring[n]]]
Perms == {Ring, Twice}
Init == at \in {a, b, c, d} /\ mark = [n \in {a, b, c, d} |-> 0]
Next == \/ at' = Ring[at] /\ UNCHANGED mark
        \/ mark[at] < 2 /\ mark' = [mark EXCEPT ![at] = @ + 1] /\ UNCHANGED at
====
