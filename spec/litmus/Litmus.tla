------------------------------- MODULE Litmus -------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The frame of every litmus test in this folder, in the spirit of the     *)
(* kernel's memory-model litmus tests: threads run short programs of named *)
(* atomic steps in any interleaving, and a condition says which outcome is *)
(* asked for. docs/litmus.md shows how to add one.                         *)
(*                                                                         *)
(* A test defines Program, then says INSTANCE Litmus:                      *)
(*                                                                         *)
(*     Program == [parent |-> <<"Fork", "Write">>, child |-> <<"Read">>]   *)
(***************************************************************************)
EXTENDS Integers, Sequences

CONSTANT Program    \* for each thread the names of its steps, in order

VARIABLES
    pc,             \* for each thread the name of its next step, or "done"
    mem             \* what the steps act on: a record that the test sets up

\* Every thread before its first step.
Start(setup) ==
    /\ pc = [t \in DOMAIN Program |-> Head(Program[t])]
    /\ mem = setup

\* What follows a step in its thread's program.
After(t, step) ==
    LET here == CHOOSE i \in DOMAIN Program[t] : Program[t][i] = step
    IN IF here = Len(Program[t]) THEN "done" ELSE Program[t][here + 1]

\* Thread t takes this step, goes on at next, and leaves the memory as given.
Jump(t, step, next, memory) ==
    /\ pc[t] = step
    /\ pc' = [pc EXCEPT ![t] = next]
    /\ mem' = memory

\* The same, going on with the step after this one.
Step(t, step, memory) == Jump(t, step, After(t, step), memory)

\* Every thread has run to its end.
Done == \A t \in DOMAIN Program : pc[t] = "done"
=============================================================================
