---- MODULE FieldOfTwoShapes ----
\* A field that two shapes of record have in common lies on the same bits, and became 0 where only the shape changed.
EXTENDS Naturals
VARIABLE x
TypeOK == x \in [a: 0..3, b: 0..1] \cup [a: 0..3, c: 0..1]
Init == x = [a |-> 0, c |-> 0]
Next == \/ x.a < 3 /\ x' = [a |-> x.a + 1, c |-> 0]
        \/ x' = [a |-> x.a, b |-> 1]
Never == x.a = 3 => "b" \notin DOMAIN x
====
