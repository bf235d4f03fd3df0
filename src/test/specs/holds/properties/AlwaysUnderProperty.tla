-------- MODULE AlwaysUnderProperty --------
\* []P under PROPERTY is an invariant; also in a conjunction, and behind a definition.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 4
Spec == Init /\ [][Next]_x
Bounded == x < 4
Always == []Bounded
Both == [](x \in Nat) /\ []Bounded
====
