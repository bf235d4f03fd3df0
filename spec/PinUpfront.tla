----------------------------- MODULE PinUpfront -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Mainline SEV and SEV-ES: the VMM registers guest memory before the      *)
(* guest runs, and KVM pins all of it (kernel-facts 4.2). A VMM cannot     *)
(* know before the boot whether the guest will announce its conversions,   *)
(* so it has to. Nothing is taken at a fault.                              *)
(***************************************************************************)
EXTENDS Invariants

CONSTANT RegBeforeLaunch    \* FALSE: the VMM may encrypt a page before it registers it

ASSUME OrderKnown == RegBeforeLaunch \in BOOLEAN

\* What one page of a region costs: pin_user_pages_fast.
Weight == Bias

\* arch/x86/kvm/svm/sev.c : sev_mem_enc_register_region, sev_pin_memory, one page of
\* the region. With FOLL_LONGTERM a page in ZONE_MOVABLE or CMA is moved first
\* (mm/gup.c : check_and_migrate_movable_pages): the step waits for that Isolate.
RegRegion(p) ==
    /\ vm = "setup"
    /\ held[p] = None
    /\ pte[p] = "present"
    /\ LongtermMigrate => pteFrame[p] \notin Movable
    /\ Hold(p, pteFrame[p], Weight)
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, userVars, kvmVars,
                   attr, gmem, guestVars>>

\* Sev!EncryptInPlace; the order of the two ioctls is the VMM's.
LaunchUpdate(p) ==
    /\ RegBeforeLaunch => held[p] # None
    /\ EncryptInPlace(p)

\* Sev!LaunchEnds. A VMM that lets vCPUs run before it has registered all memory is
\* not modelled.
LaunchFinish ==
    /\ \A p \in Pages : held[p] # None
    /\ LaunchEnds

FaultRetry(v)  == FaultRetryPart(v, "resolved") /\ DropFaultRef(v)
SpteInstall(v) ==
    /\ SpteInstallPart(v, "resolved")
    /\ UNCHANGED <<refcount, writtenFor, dirty, held>>
FaultFinish(v) == FaultFinishPart(v) /\ DropFaultRef(v)

\* arch/x86/kvm/svm/sev.c : sev_vm_destroy, sev_unpin_memory for every region left.
\* That the VMM unregisters earlier is not modelled: it ends the protection.
VmDestroy == VmDestroyPart /\ ReleaseAll(Weight)

RefBalance == RefsBalance(Weight)
PinBalance == PinsBalance(Weight)

Hooks ==
    \/ \E p \in Pages : RegRegion(p)
    \/ \E p \in Pages : LaunchUpdate(p)
    \/ LaunchFinish
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

Next         == MmNext \/ Hooks
NextFile     == MmFileNext \/ Hooks
NextUser     == AnonUserNext \/ Hooks
NextFileUser == FileUserNext \/ Hooks

Spec         == InitSetup /\ [][Next]_vars
SpecFile     == InitSetup /\ [][NextFile]_vars
SpecUser     == InitSetup /\ [][NextUser]_vars
SpecFileUser == InitSetup /\ [][NextFileUser]_vars
=============================================================================
