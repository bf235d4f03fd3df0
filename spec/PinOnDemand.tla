---------------------------- MODULE PinOnDemand -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* RFC v1 (March 2022): a pin (FOLL_PIN | FOLL_LONGTERM) for each frame    *)
(* when a fault resolves to it, recorded in the memslot, given back with   *)
(* the memslot (kernel-facts 5.3). The pin is behind kvm_x86_ops: a second *)
(* lookup of an address that KVM looked up before with a plain reference.  *)
(* Posted, it chose between unpin and put by asking whether the page may   *)
(* be pinned; ReleaseKind repairs that.                                    *)
(***************************************************************************)
EXTENDS Invariants

CONSTANT ReleaseKind    \* "owned": release what was taken; "guessed": as posted

ASSUME ReleaseKindKnown == ReleaseKind \in {"owned", "guessed"}

\* What one record costs: pin_user_pages_fast.
Weight == Bias

\* A recorded frame that a fault replaces is flushed before it is unpinned.
FlushOld(v) ==
    dirty' = IF held[faultPage[v]] \in {None, faultFrame[v]}
             THEN dirty
             ELSE [f \in Frames |-> FALSE]

\* arch/x86/kvm/svm/sev.c : sev_pin_pfn (the RFC's, by way of kvm_pin_pfn), outside
\* mmu_lock and before the stale test: a second walk of the page table, which
\* waits for a migration entry like the first, and resolves a NUMA hint first
\* (unverified for this call). A fault found stale afterwards leaves its pin and
\* its record behind.
PinFoll(v) ==
    /\ fault[v] = "resolved"
    /\ pte[faultPage[v]] = "present"
    /\ pteFrame[faultPage[v]] = faultFrame[v]
    /\ faultFrame[v] \notin Movable
    /\ fault' = [fault EXCEPT ![v] = "recorded"]
    /\ Hold(faultPage[v], faultFrame[v], Weight)
    /\ FlushOld(v)
    /\ UNCHANGED <<excl, pteVars, backVars, section, migVars, userVars, spte, invVars,
                   faultPage, faultFrame, seqChanged, attr, gmem, guestVars>>

\* The end of the transient reference. Guessed: a page that may be pinned is
\* unpinned, whoever pinned it.
Release(v) ==
    IF ReleaseKind = "guessed" /\ MaybePinned(faultFrame[v])
    THEN /\ refcount' = [refcount EXCEPT ![faultFrame[v]] = @ - Bias]
         /\ ContentAfter(writtenFor)
    ELSE DropFaultRef(v)

\* The second lookup cannot have the frame of the first: the address has another
\* frame now, or FOLL_LONGTERM must move the page and fails, because the fault's
\* own reference keeps it where it is (kernel-facts 2.2).
PinFails(v) ==
    /\ fault[v] = "resolved"
    /\ pte[faultPage[v]] = "present"
    /\ pteFrame[faultPage[v]] # faultFrame[v] \/ faultFrame[v] \in Movable

\* arch/x86/kvm/svm/sev.c : sev_pin_pfn (the RFC's): KVM_BUG. The VM is dead.
PinKills(v) ==
    /\ PinFails(v)
    /\ vm' = IF vm = "running" THEN "killed" ELSE vm
    /\ FaultEnds(v)
    /\ DropFaultRef(v)
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, userVars, spte,
                   invVars, slotVars, guest, announced>>

FaultRetry(v)  == FaultRetryPart(v, "recorded") /\ Release(v)
SpteInstall(v) ==
    /\ SpteInstallPart(v, "recorded")
    /\ UNCHANGED <<refcount, writtenFor, dirty, held>>
FaultFinish(v) == FaultFinishPart(v) /\ Release(v)
VmDestroy      == VmDestroyPart /\ ReleaseAll(Weight)

RefBalance == RefsBalance(Weight)
PinBalance == PinsBalance(Weight)

Hooks ==
    \/ \E v \in Vcpus : PinFoll(v)
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

\* Where the two lookups may differ.
Kills == \E v \in Vcpus : PinKills(v)

Next         == MmNext \/ Hooks
NextKilled   == MmNext \/ Hooks \/ Kills
NextFile     == MmFileNext \/ Hooks
NextUser     == AnonUserNext \/ Hooks \/ Kills
NextFileUser == FileUserNext \/ Hooks \/ Kills

Spec         == Init /\ [][Next]_vars
SpecMovable  == Init /\ [][NextKilled]_vars
SpecFile     == Init /\ [][NextFile]_vars
SpecUser     == Init /\ [][NextUser]_vars
SpecFileUser == Init /\ [][NextFileUser]_vars
=============================================================================
