---------------------------- MODULE PinAtLookup -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The same idea put where the maintainer would rather see it, in the x86  *)
(* MMU: KVM's own lookup pins (FOLL_PIN | FOLL_LONGTERM instead of         *)
(* FOLL_GET), the pin is recorded under mmu_lock after the stale test, and *)
(* a stale fault gives back what it took (kernel-facts 5.3, the criticism). *)
(* One lookup, so there is nothing to disagree about and nobody to kill.   *)
(* Nobody posted this; it is the repaired form of RFC v1.                  *)
(***************************************************************************)
EXTENDS Invariants

Weight == Bias

\* virt/kvm/kvm_main.c : hva_to_pfn, with pin_user_pages_fast. A page in ZONE_MOVABLE
\* or CMA is moved first, with no reference of the fault's own in the way: the
\* step waits for that Isolate (mm/gup.c : check_and_migrate_movable_pages).
FaultPin(v) ==
    /\ fault[v] = "begun"
    /\ pteFrame[faultPage[v]] \notin Movable
    /\ Resolve(v, "resolved", Bias)

Unpin(v) ==
    /\ refcount' = [refcount EXCEPT ![faultFrame[v]] = @ - Bias]
    /\ ContentAfter(writtenFor)

FaultRetry(v) == FaultRetryPart(v, "resolved") /\ Unpin(v)

\* The fault's pin becomes the record's. A recorded frame that is replaced is
\* flushed before it is unpinned.
SpteInstall(v) ==
    /\ SpteInstallPart(v, "resolved")
    /\ HoldTaken(faultPage[v], faultFrame[v], Weight, Bias)
    /\ dirty' = IF held[faultPage[v]] \in {None, faultFrame[v]}
                THEN dirty
                ELSE [f \in Frames |-> FALSE]

FaultFinish(v) == FaultFinishPart(v) /\ UNCHANGED <<refcount, writtenFor>>
VmDestroy      == VmDestroyPart /\ ReleaseAll(Weight)

\* A fault owns a pin until the record has it.
Carried(phase) == IF phase = "mapped" THEN 0 ELSE Bias
RefBalance == \A f \in Frames : refcount[f] = Owed(f, Weight, Carried)
PinBalance ==
    \A f \in Frames :
        MaybePinned(f) <=>
            hostPin = f \/ Held(f) \/ \E v \in Vcpus :
                                          faultFrame[v] = f /\ fault[v] = "resolved"

Hooks ==
    \/ \E v \in Vcpus : FaultPin(v)
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

Next         == HostNext \/ KvmButGup \/ GuestNext \/ Hooks
NextUser     == Next \/ AnonUserSteps

Spec         == Init /\ [][Next]_vars
SpecUser     == Init /\ [][NextUser]_vars
=============================================================================
