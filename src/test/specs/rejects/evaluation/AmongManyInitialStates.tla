---- MODULE AmongManyInitialStates ----
(* Of one candidate for an initial state it cannot be said whether it is one. *)
EXTENDS Naturals
VARIABLES x, y
Init == /\ x \in 0..19
        /\ y \in 0..9
        /\ x = 10 => 60 \div (y - 3) # 7
Next == UNCHANGED <<x, y>>
====
