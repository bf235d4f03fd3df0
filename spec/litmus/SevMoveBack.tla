---------------------------- MODULE SevMoveBack ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest kvm/x86/sev_migrate_tests.c: the encryption context moves from *)
(* A to B and on to C; moving it back to A fails with EIO, as the VM that  *)
(* it was moved from is dead. Cut: the ioctl does not look.                *)
(***************************************************************************)
EXTENDS Integers
CONSTANT IoctlChecksDead
VARIABLES pc, mem

\* Each ioctl is its own thread: they come in any order.
Program == [toB |-> <<"Move">>, toC |-> <<"Move">>, toA |-> <<"Move">>]
INSTANCE Litmus

Init == Start([asid |-> [A |-> 7, B |-> 0, C |-> 0],
               dead |-> [A |-> FALSE, B |-> FALSE, C |-> FALSE]])

From == [toB |-> "A", toC |-> "B", toA |-> "C"]
To   == [toB |-> "B", toC |-> "C", toA |-> "A"]

\* virt/kvm/kvm_main.c : kvm_vm_ioctl, -EIO for kvm->vm_dead; then
\* sev_vm_move_enc_context_from, -EINVAL unless the source is a SEV VM and the
\* target none yet.
Move(t) ==
    LET src == From[t]
        dst == To[t]
    IN Step(t, "Move",
            IF (IoctlChecksDead /\ mem.dead[dst]) \/ mem.asid[src] = 0 \/ mem.asid[dst] # 0 THEN mem
            ELSE [mem EXCEPT !.asid[dst] = mem.asid[src], !.asid[src] = 0, !.dead[src] = TRUE])

Next == \E t \in {"toB", "toC", "toA"} : Move(t)

\* A dead VM has an encryption context.
Exists == \E v \in {"A", "B", "C"} : mem.dead[v] /\ mem.asid[v] # 0
Never  == ~Exists
=============================================================================
