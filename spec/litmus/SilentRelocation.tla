-------------------------- MODULE SilentRelocation --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.16, RFC v0. A is private and recorded. The VMM drops the *)
(* page (MADV_DONTNEED), a nested page fault resolves to B, and the hook   *)
(* puts A, takes B and maps B. The guest decrypts bytes that were never    *)
(* encrypted for B, and nothing is reported. Fix: RFC v1 kills a VM whose  *)
(* lookup does not agree with its record (which userspace can provoke at   *)
(* will). Cut: accept the new frame.                                       *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ChangedFrameKillsVm
VARIABLES pc, mem

Program == [vcpu |-> <<"GuestStore", "GuestLoad">>,
            vmm  |-> <<"DontNeed">>]
INSTANCE Litmus

\* encryptedFor: the frame for whose address the bytes in a frame were encrypted.
Init == Start([pte |-> "A", spte |-> "A", record |-> "A", ref |-> [A |-> 2, B |-> 0],
               encryptedFor |-> [A |-> "none", B |-> "none"], alive |-> TRUE,
               guestSaw |-> "nothing"])

\* The guest's access, after a fault if there is no SPTE.
Access(step, memory) ==
    IF mem.spte = "none" THEN Jump("vcpu", step, IF step = "GuestStore" THEN "FaultForStore" ELSE "FaultForLoad", mem)
    ELSE Step("vcpu", step, memory)

GuestStore == Access("GuestStore", [mem EXCEPT !.encryptedFor[mem.spte] = mem.spte])
GuestLoad  == Access("GuestLoad", [mem EXCEPT !.guestSaw =
                  IF mem.encryptedFor[mem.spte] = mem.spte THEN "its data" ELSE "garbage"])

\* arch/x86/kvm/svm/sev.c : sev_pin_spte, the RFC's, in the map step; before it
\* GUP faulted in a zeroed page if there was none.
Fault(step, access) ==
    LET frame == IF mem.pte = "none" THEN "B" ELSE mem.pte
    IN IF ChangedFrameKillsVm /\ frame # mem.record
       THEN Jump("vcpu", step, "done", [mem EXCEPT !.alive = FALSE])
       ELSE Jump("vcpu", step, access,
                 [mem EXCEPT !.pte = frame, !.spte = frame, !.record = frame,
                             !.ref.A = IF frame = "B" THEN @ - 1 ELSE @,
                             !.ref.B = IF frame = "B" THEN 2 ELSE @])
FaultForStore == Fault("FaultForStore", "GuestStore")
FaultForLoad  == Fault("FaultForLoad", "GuestLoad")

\* mm/madvise.c : madvise_dontneed_free: notifier call, then zap_pte_range
DontNeed == Step("vmm", "DontNeed", [mem EXCEPT !.pte = "none", !.spte = "none", !.ref.A = @ - 1])

Next == \/ GuestStore \/ FaultForStore \/ GuestLoad \/ FaultForLoad     \* vcpu
        \/ DontNeed                                                     \* vmm

\* The guest has stored, and then reads something else without being told.
Exists == mem.guestSaw = "garbage"
Never  == ~Exists
=============================================================================
