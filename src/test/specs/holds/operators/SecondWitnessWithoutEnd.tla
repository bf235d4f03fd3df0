-------- MODULE SecondWitnessWithoutEnd --------
\* The first witness is the answer, though asking about the second would never end.
EXTENDS Naturals
VARIABLE x
RECURSIVE Loop(_)
Loop(n) == Loop(n + 0)
Init == x = "a"
Next == x' = CHOOSE s \in {"a", "b"} : s = "a" \/ Loop(1)
====
