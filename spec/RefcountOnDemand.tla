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
\* is still there. A large page is taken 4K by 4K; here every page is one. A frame
\* recorded before is put without a flush and without a look at what it held.
SpteInstall(v) ==
    /\ SpteInstallPart(v, "resolved")
    /\ Hold(faultPage[v], faultFrame[v], Weight)
    /\ dirty' = dirty

FaultFinish(v) == FaultFinishPart(v) /\ DropFaultRef(v)
VmDestroy      == VmDestroyPart /\ ReleaseAll(Weight)

RefBalance == RefsBalance(Weight)
PinBalance == PinsBalance(Weight)

Hooks ==
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

\* The launch, which this series changes (its last patch).
LaunchUpdate(p) == EncryptAndHold(p, Weight)
LaunchFinish    == LaunchEnds
Launch ==
    \/ \E p \in Pages : LaunchUpdate(p)
    \/ LaunchFinish

Next         == MmNext \/ Hooks
NextLaunch   == MmNext \/ Hooks \/ Launch
NextFile     == MmFileNext \/ Hooks
NextUser     == AnonUserNext \/ Hooks
NextFileUser == FileUserNext \/ Hooks

Spec         == Init /\ [][Next]_vars
SpecLaunch   == InitSetup /\ [][NextLaunch]_vars
SpecFile     == Init /\ [][NextFile]_vars
SpecUser     == Init /\ [][NextUser]_vars
SpecFileUser == Init /\ [][NextFileUser]_vars
=============================================================================
