---- MODULE NumbersOrNames ----
\* Numbers and names lay on the same bits, and the greatest number of a name was taken for the greatest number.
EXTENDS Naturals
CONSTANTS n1, n2, n3
VARIABLE x
TypeOK == x \in (0..3) \cup {n1, n2, n3}
Init == x = n1
Next == \/ x = n1 /\ x' = 0
        \/ x \in 0..2 /\ x' = x + 1
        \/ x = 3 /\ x' = n2
        \/ x = n2 /\ x' = n3
        \/ x = n3 /\ x' = n1
Never == x # 3
====
