-------------------------- MODULE RefcountOnDemand --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* RFC v0 (January 2022): a plain reference for each frame when it is      *)
(* first mapped, recorded in the memslot, given back with the memslot      *)
(* (kernel-facts 5.2).                                                     *)
(***************************************************************************)
EXTENDS Invariants

\* What one record costs: get_page.
Weight == 1

FaultRetry(v) == FaultRetryPart(v, "resolved") /\ DropFaultRef(v)

\* arch/x86/kvm/svm/sev.c : sev_pin_spte (the RFC's), called inside the map step
\* under mmu_lock: the stale test has passed, and KVM's own transient reference
\* is still there. A large page is taken 4K by 4K; here every page is one.
SpteInstall(v) ==
    /\ SpteInstallPart(v, "resolved")
    /\ Hold(faultPage[v], faultFrame[v], Weight)

FaultFinish(v) == FaultFinishPart(v) /\ DropFaultRef(v)
VmDestroy      == VmDestroyPart /\ ReleaseAll(Weight)

RefBalance == RefsBalance(Weight)
PinBalance == PinsBalance(Weight)

Next ==
    \/ HostNext
    \/ KvmNext
    \/ GuestNext
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

Spec == Init /\ [][Next]_vars
=============================================================================
