---- MODULE NotOnlyTests ----
(* What comes behind the sets assigns once more, which is a test, and forks, which it must not any more. *)
EXTENDS Naturals
VARIABLES x, y
Init == /\ x \in 0..39
        /\ 39 >= x
        /\ y \in 0..39
        /\ y = x \/ y \in 3..39
        /\ \E z \in 0..2 : z < x + y
Next == UNCHANGED <<x, y>>
====
