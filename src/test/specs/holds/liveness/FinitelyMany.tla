-------- MODULE FinitelyMany --------
\* Only finitely many steps of a kind.
EXTENDS Naturals
VARIABLES tries, done
vars == <<tries, done>>
Init == tries = 0 /\ done = FALSE
Try == ~done /\ tries < 3 /\ tries' = tries + 1 /\ UNCHANGED done
Finish == done' = TRUE /\ UNCHANGED tries
Next == Try \/ Finish
Spec == Init /\ [][Next]_vars
P == <>[][~Try]_vars
====
