------------------------------- MODULE Counter -------------------------------
(* What a stopwatch does, whatever its display. *)
EXTENDS Naturals

VARIABLE value

Init == value = 0
Next == value' = (value + 1) % 60
Spec == Init /\ [][Next]_value
==============================================================================
