-------- MODULE ChooseIsDeterministic --------
\* CHOOSE gives the same witness each time, also over equal sets written differently.
EXTENDS Naturals
VARIABLE x
S == {3, 1, 2}
Init == x = CHOOSE e \in S : e > 1
Next == x' = CHOOSE e \in {e \in 1..3 : TRUE} : e # x
Max(T) == CHOOSE e \in T : \A o \in T : o <= e
Inv == /\ (CHOOSE e \in S : e > 1) = (CHOOSE e \in 1..3 : e > 1)
       /\ Max(S) = 3 /\ (CHOOSE <<a, b>> \in S \X S : a + b = 6) = <<3, 3>>
       /\ (CHOOSE f \in [1..2 -> {7}] : TRUE) = <<7, 7>>
====
