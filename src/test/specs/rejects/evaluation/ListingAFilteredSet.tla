-------- MODULE ListingAFilteredSet --------
\* It has three elements, but nobody can know that.
EXTENDS Naturals, FiniteSets
VARIABLE x
Init == x = 1
Next == UNCHANGED x
Few == {n \in Nat : n < 3}
Inv == \A n \in Few : n < x + 3
=============================
