---- MODULE ProblemBeforeWitness ----
\* \E takes elements in their order: the problem with 0 comes before the witness 3. The compiler took 3 first.
EXTENDS Integers, Sequences, TLC
VARIABLES n
Init == n = 3
Next == n > 0 /\ n' = n - 1
Whole == \E v \in {3, n} : 6 \div v > 0
====
