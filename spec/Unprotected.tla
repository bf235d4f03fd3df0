---------------------------- MODULE Unprotected ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Nothing is held: KVM treats the encrypted guest like any other. What    *)
(* the other schemes are measured against.                                 *)
(***************************************************************************)
EXTENDS Invariants

Kept == UNCHANGED <<refcount, writtenFor, held>>

FaultRetry(v)  == FaultRetryPart(v, "resolved") /\ DropFaultRef(v)
SpteInstall(v) == SpteInstallPart(v, "resolved") /\ Kept /\ dirty' = dirty
FaultFinish(v) == FaultFinishPart(v) /\ DropFaultRef(v)
VmDestroy      == VmDestroyPart /\ Kept

RefBalance == RefsBalance(0)
PinBalance == PinsBalance(0)

Hooks ==
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

\* Only the mm; the same with memory that is a shared file; with unmap, fork and
\* reclaim; and both.
Next         == MmNext \/ Hooks
NextFile     == MmFileNext \/ Hooks
NextUser     == AnonUserNext \/ Hooks
NextFileUser == FileUserNext \/ Hooks

Spec         == Init /\ [][Next]_vars
SpecFile     == Init /\ [][NextFile]_vars
SpecUser     == Init /\ [][NextUser]_vars
SpecFileUser == Init /\ [][NextFileUser]_vars
=============================================================================
