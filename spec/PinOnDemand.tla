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

\* How a fault gives back what its lookup took: "owned", by remembering what that
\* was; "guessed", by asking the page, as posted. "guessed pin" is the same where the
\* lookup pins as well: the facts can be read either way (docs/model.md).
CONSTANT ReleaseKind

ASSUME ReleaseKindKnown == ReleaseKind \in {"owned", "guessed", "guessed pin"}

\* What KVM's own lookup takes.
FaultWeight == IF ReleaseKind = "guessed pin" THEN Bias ELSE 1

\* What one record costs: pin_user_pages_fast.
Weight == Bias

\* virt/kvm/kvm_main.c : hva_to_pfn, with the RFC's flag for encrypted slots
FaultTake(v) == Resolve(v, "resolved", FaultWeight)

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

\* The end of what the lookup took. Guessed: a page that may be pinned is unpinned,
\* whoever pinned it (virt/kvm/kvm_main.c : kvm_release_pfn_clean, with the RFC).
Release(v) ==
    IF ReleaseKind # "owned" /\ MaybePinned(faultFrame[v])
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
    /\ Release(v)
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, userVars, spte,
                   invVars, slotVars, guest, announced>>

FaultRetry(v)  == FaultRetryPart(v, "recorded") /\ Release(v)
SpteInstall(v) ==
    /\ SpteInstallPart(v, "recorded")
    /\ UNCHANGED <<refcount, writtenFor, dirty, held>>
FaultFinish(v) == FaultFinishPart(v) /\ Release(v)
VmDestroy      == VmDestroyPart /\ ReleaseAll(Weight)

\* The launch, which this series changes (its last patch); without that patch a page
\* is taken for the command only, as in mainline.
LaunchUpdate(p)     == EncryptAndHold(p, Weight)
LaunchUpdateBare(p) == EncryptInPlace(p)
LaunchFinish        == LaunchEnds

\* A fault owes what its lookup took.
FaultCost(phase) == FaultWeight
RefBalance == \A f \in Frames : refcount[f] = Owed(f, Weight, FaultCost)
PinBalance ==
    \A f \in Frames :
        MaybePinned(f) <=>
            \/ hostPin = f
            \/ Held(f)
            \/ FaultWeight = Bias /\ \E v \in Vcpus : faultFrame[v] = f

Hooks ==
    \/ \E v \in Vcpus : PinFoll(v)
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

\* Where the two lookups may differ.
Kills == \E v \in Vcpus : PinKills(v)

Launch ==
    \/ \E p \in Pages : LaunchUpdate(p)
    \/ LaunchFinish
LaunchBare ==
    \/ \E p \in Pages : LaunchUpdateBare(p)
    \/ LaunchFinish

Next         == MmNext \/ Hooks
NextTaking   == HostNext \/ KvmButGup \/ GuestNext \/ Hooks \/ \E v \in Vcpus : FaultTake(v)
NextLaunch   == MmNext \/ Hooks \/ Launch
NextBare     == MmNext \/ Hooks \/ LaunchBare
NextKilled   == MmNext \/ Hooks \/ Kills
NextFile     == MmFileNext \/ Hooks
NextUser     == AnonUserNext \/ Hooks \/ Kills
NextFileUser == FileUserNext \/ Hooks \/ Kills

Spec         == Init /\ [][Next]_vars
SpecTaking   == Init /\ [][NextTaking]_vars    \* the lookup takes what ReleaseKind says
SpecLaunch   == InitSetup /\ [][NextLaunch]_vars
SpecBare     == InitSetup /\ [][NextBare]_vars
SpecMovable  == Init /\ [][NextKilled]_vars
SpecFile     == Init /\ [][NextFile]_vars
SpecUser     == Init /\ [][NextUser]_vars
SpecFileUser == Init /\ [][NextFileUser]_vars
=============================================================================
