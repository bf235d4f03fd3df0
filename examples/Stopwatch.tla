------------------------------- MODULE Stopwatch -------------------------------
(* A display of two digits is a counter from 0 to 59 that shows its digits: a refinement. The hasty one changes its first *)
(* digit a step before the second, and for that moment shows a number that no counter would.                              *)
EXTENDS Naturals

VARIABLES tens, ones

vars == <<tens, ones>>

Init == tens = 0 /\ ones = 0

Tick == ones < 9 /\ ones' = ones + 1 /\ UNCHANGED tens
Carry == ones = 9 /\ ones' = 0 /\ tens' = (tens + 1) % 6
CarryFirst == ones = 9 /\ tens' = (tens + 1) % 6 /\ UNCHANGED ones

Spec == Init /\ [][Tick \/ Carry]_vars
Hasty == Init /\ [][Tick \/ CarryFirst]_vars

Counter == INSTANCE Counter WITH value <- 10 * tens + ones
Counts == Counter!Spec
================================================================================
