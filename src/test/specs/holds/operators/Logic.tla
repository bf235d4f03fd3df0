-------- MODULE Logic --------
\* The connectives, short-circuit evaluation included: the right side of a decided one is never evaluated.
EXTENDS Naturals
VARIABLE x
Init == x \in BOOLEAN
Next == x' = ~x
Broken == 1 \div 0 = 1
Inv == /\ (x \/ ~x) /\ ~(x /\ ~x)
       /\ (x => x) /\ (FALSE => Broken) /\ ~(x /\ FALSE /\ Broken)
       /\ (TRUE \/ Broken)
       /\ (x <=> ~~x) /\ ~(x <=> ~x) /\ (x \equiv x)
       /\ x = TRUE \/ x = FALSE
       /\ x # ~x /\ x /= ~x
       /\ \A p, q \in BOOLEAN : (p => q) = (~p \/ q)
====
