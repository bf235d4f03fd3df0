-------------------------- MODULE SevMoveDeadlock --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest kvm/x86/sev_migrate_tests.c: three VMs, three threads that     *)
(* move each into the next, again and again: no deadlock. A move takes two *)
(* locks, and there is no order among VMs; so each VM first gets a flag,   *)
(* and who finds one set gives up with -EBUSY. Cut: no flags.              *)
(***************************************************************************)
EXTENDS Integers
CONSTANT FlagsFirst
VARIABLES pc, mem

Steps == IF FlagsFirst THEN <<"FlagTarget", "FlagSource", "LockTarget", "LockSource", "Unlock">>
         ELSE <<"LockTarget", "LockSource", "Unlock">>
Program == [toB |-> Steps, toC |-> Steps, toA |-> Steps]
INSTANCE Litmus

Init == Start([flag |-> [A |-> "free", B |-> "free", C |-> "free"],
               lock |-> [A |-> "free", B |-> "free", C |-> "free"]])

Threads == DOMAIN Program
Source == [toB |-> "A", toC |-> "B", toA |-> "C"]
Target == [toB |-> "B", toC |-> "C", toA |-> "A"]

\* arch/x86/kvm/svm/sev.c : sev_lock_two_vms, atomic_cmpxchg_acquire of
\* migration_in_progress
FlagTarget(t) ==
    IF mem.flag[Target[t]] # "free" THEN Jump(t, "FlagTarget", "done", mem)
    ELSE Step(t, "FlagTarget", [mem EXCEPT !.flag[Target[t]] = t])
FlagSource(t) ==
    IF mem.flag[Source[t]] # "free"
    THEN Jump(t, "FlagSource", "done", [mem EXCEPT !.flag[Target[t]] = "free"])
    ELSE Step(t, "FlagSource", [mem EXCEPT !.flag[Source[t]] = t])

\* arch/x86/kvm/svm/sev.c : sev_lock_two_vms, mutex_lock_killable of kvm->lock
LockTarget(t) ==
    mem.lock[Target[t]] = "free" /\ Step(t, "LockTarget", [mem EXCEPT !.lock[Target[t]] = t])
LockSource(t) ==
    mem.lock[Source[t]] = "free" /\ Step(t, "LockSource", [mem EXCEPT !.lock[Source[t]] = t])

\* arch/x86/kvm/svm/sev.c : sev_unlock_two_vms
Free(holders, t) == [v \in DOMAIN holders |-> IF holders[v] = t THEN "free" ELSE holders[v]]
Unlock(t) ==
    Step(t, "Unlock", [mem EXCEPT !.flag = Free(mem.flag, t), !.lock = Free(mem.lock, t)])

Next == \E t \in Threads : FlagTarget(t) \/ FlagSource(t) \/ LockTarget(t) \/ LockSource(t) \/ Unlock(t)

\* Each thread waits for a lock that another of them holds.
Exists == \A t \in Threads : pc[t] = "LockSource" /\ mem.lock[Source[t]] # "free"
Never  == ~Exists
=============================================================================
