-------- MODULE TemporalArguments --------
\* Operators of temporal formulas.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Again(F) == []<>F
Both(F, G) == F /\ G
Twice(Op(_)) == Op(x = 1) /\ Op(x = 2)
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == Both(Again(x = 0), Twice(Again))
====
