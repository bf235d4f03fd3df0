---- MODULE ManyInitialStatesPrinted ----
(* Two of the candidates for initial states are printed, which only one engine does. *)
EXTENDS Naturals, TLC
VARIABLES x, y
Even == (x + y) % 2 = 0
Init == /\ x \in 0..39
        /\ y \in 0..39
        /\ Even
        /\ (x = 20 /\ y \in {20, 21, 22}) => PrintT(<<x, y>>)
Next == x' = (x + 2) % 40 /\ UNCHANGED y
====
