---------------------------- MODULE PinOnDemand -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* RFC v1 (March 2022): a pin (FOLL_PIN | FOLL_LONGTERM) for each frame    *)
(* when a fault resolves to it, recorded in the memslot, given back with   *)
(* the memslot (kernel-facts 5.3). Posted, it chose between unpin and put  *)
(* by asking whether the page may be pinned; ReleaseKind repairs that.     *)
(*                                                                         *)
(* Not here: moving the page out of movable memory first. No frame lies in *)
(* ZONE_MOVABLE or CMA, so FOLL_LONGTERM has nothing to do.                *)
(***************************************************************************)
EXTENDS Invariants

CONSTANT ReleaseKind    \* "owned": release what was taken; "guessed": as posted

ASSUME ReleaseKindKnown == ReleaseKind \in {"owned", "guessed"}

\* What one record costs: pin_user_pages_fast.
Weight == Bias

\* arch/x86/kvm/svm/sev.c : sev_pin_pfn (the RFC's, by way of kvm_pin_pfn), outside
\* mmu_lock and before the stale test: a second walk of the page table, which
\* waits for a migration entry like the first, and resolves a NUMA hint first
\* (unverified for this call). Were the frame another one the VM would be killed;
\* FaultKeepsFrame says that this does not happen here. A fault found stale
\* afterwards leaves its pin and its record behind.
PinFoll(v) ==
    /\ fault[v] = "resolved"
    /\ pte[faultPage[v]] = "present"
    /\ pteFrame[faultPage[v]] = faultFrame[v]
    /\ fault' = [fault EXCEPT ![v] = "recorded"]
    /\ Hold(faultPage[v], faultFrame[v], Weight)
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migVars, hostPin, spte, invVars,
                   faultPage, faultFrame, seqChanged, guestVars>>

\* The end of the transient reference. Guessed: a page that may be pinned is
\* unpinned, whoever pinned it.
Release(v) ==
    IF ReleaseKind = "guessed" /\ MaybePinned(faultFrame[v])
    THEN refcount' = [refcount EXCEPT ![faultFrame[v]] = @ - Bias]
    ELSE DropFaultRef(v)

FaultRetry(v)  == FaultRetryPart(v, "recorded") /\ Release(v)
SpteInstall(v) == SpteInstallPart(v, "recorded") /\ UNCHANGED <<refcount, held>>
FaultFinish(v) == FaultFinishPart(v) /\ Release(v)
VmDestroy      == VmDestroyPart /\ ReleaseAll(Weight)

RefBalance == RefsBalance(Weight)
PinBalance == PinsBalance(Weight)

Next ==
    \/ HostNext
    \/ KvmNext
    \/ GuestNext
    \/ \E v \in Vcpus : PinFoll(v)
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

Spec == Init /\ [][Next]_vars
=============================================================================
