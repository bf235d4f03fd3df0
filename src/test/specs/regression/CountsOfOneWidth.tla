---- MODULE CountsOfOneWidth ----
\* Two actions keep a count in the same bits, and the greatest of one was taken for the greatest of the other.
EXTENDS Naturals, FiniteSets
VARIABLES f, x, y
TypeOK == f \in [1..4 -> 0..3] /\ x \in 0..3 /\ y \in 0..3
Init == f = [i \in 1..4 |-> 0] /\ x = 0 /\ y = 0
Count(n) == Cardinality({i \in 1..n : \E j, k, l \in 1..4 : f[j] + f[l] = f[k] + i})
First == LET n == Count(2) IN
    /\ x' = (IF n = 0 THEN 0 ELSE IF n = 1 THEN 1 ELSE IF n = 2 THEN 2 ELSE 3)
    /\ UNCHANGED <<f, y>>
Second == LET n == Count(3) IN
    /\ y' = (IF n = 0 THEN 0 ELSE IF n = 1 THEN 1 ELSE IF n = 3 THEN 3 ELSE 2)
    /\ UNCHANGED <<f, x>>
Grow == \E i \in 1..4 : f[i] < 3 /\ f' = [f EXCEPT ![i] = @ + 1] /\ UNCHANGED <<x, y>>
Next == First \/ Second \/ Grow
NotThree == y # 3
====
