-------- MODULE Philosophers --------
\* Everybody waits for everybody else, and someone starves.
EXTENDS Naturals
CONSTANT N
VARIABLES fork, eats
vars == <<fork, eats>>
Phil == 0..N-1
Left(i) == i
Right(i) == (i + 1) % N
Init == fork = [i \in Phil |-> TRUE] /\ eats = [i \in Phil |-> FALSE]
Eat(i) == /\ ~eats[i] /\ fork[Left(i)] /\ fork[Right(i)]
          /\ fork' = [fork EXCEPT ![Left(i)] = FALSE, ![Right(i)] = FALSE]
          /\ eats' = [eats EXCEPT ![i] = TRUE]
Think(i) == /\ eats[i] /\ eats' = [eats EXCEPT ![i] = FALSE]
            /\ fork' = [fork EXCEPT ![Left(i)] = TRUE, ![Right(i)] = TRUE]
Next == \E i \in Phil : Eat(i) \/ Think(i)
Spec == Init /\ [][Next]_vars /\ \A i \in Phil : WF_vars(Eat(i)) /\ WF_vars(Think(i))
P == \A i \in Phil : []<>eats[i]
====
