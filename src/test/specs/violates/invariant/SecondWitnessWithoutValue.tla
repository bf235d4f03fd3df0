-------- MODULE SecondWitnessWithoutValue --------
\* What a CHOOSE would say about a further witness must not disturb the value kept for v.
EXTENDS Naturals, Sequences
VARIABLES x, y
Init == x = 0 /\ y = "i"
Next == LET t == Head(<<>>)
            v == IF x' = 1 THEN CHOOSE s \in {"a", "b"} : s = "a" \/ t = 1 ELSE "z"
        IN  (x' = 1 \/ x' = 2) /\ y' = v
Inv == ~(x = 2 /\ y = "z")
====
