-------- MODULE ExceptNested --------
\* EXCEPT with paths of several steps, several updates and @; updates apply one after the other.
EXTENDS Naturals
VARIABLE f
Init == f = [p \in 1..2 |-> [count |-> 0, seq |-> <<1, 2>>]]
Next == \E p \in 1..2 : f[p].count < 2 /\ f' = [f EXCEPT ![p].count = @ + 1, ![p].seq[2] = @ + f[p].count]
Inv == /\ [f EXCEPT ![1].count = 5, ![1].count = @ + 1][1].count = 6
       /\ [f EXCEPT ![2]["seq"][1] = @ * 7][2].seq[1] = 7
       /\ [[a, b \in 1..2 |-> a] EXCEPT ![1, 2] = 9][1, 2] = 9
       /\ [i \in 1..2 |-> [f EXCEPT ![i].count = i][i].count] = <<1, 2>>
       /\ \A p \in 1..2 : f[p].seq[2] \in {2, 3} /\ f[p].seq[1] = 1
====
