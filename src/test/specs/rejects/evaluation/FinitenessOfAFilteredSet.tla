-------- MODULE FinitenessOfAFilteredSet --------
\* Whether there is an end to it depends on a condition.
EXTENDS Naturals, FiniteSets
VARIABLE x
Init == x = 1
Next == UNCHANGED x
Few == {n \in Nat : n < 3}
Inv == x \in Few /\ IsFiniteSet(Few \cup {x})
=============================
