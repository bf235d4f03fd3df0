-------- MODULE LabelsWithoutValue --------
\* Arguments that cannot be listed, or have no value at all, are only shown in the trace.
EXTENDS Naturals, Sequences
VARIABLE x
Init == x = 0
A(S) == x < 2 /\ x' = x + 1 /\ x' \in S
B(s) == x = 2 /\ x' = 3
Next == A(Nat) \/ B(Head(<<>>))
Inv == x < 3
====
