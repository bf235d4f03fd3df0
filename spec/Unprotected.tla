---------------------------- MODULE Unprotected ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Nothing is held: KVM treats the encrypted guest like any other. What    *)
(* the other schemes are measured against.                                 *)
(***************************************************************************)
EXTENDS Invariants

FaultRetry(v)  == FaultRetryPart(v, "resolved") /\ DropFaultRef(v)
SpteInstall(v) == SpteInstallPart(v, "resolved") /\ UNCHANGED <<refcount, held>>
FaultFinish(v) == FaultFinishPart(v) /\ DropFaultRef(v)
VmDestroy      == VmDestroyPart /\ UNCHANGED <<refcount, held>>

RefBalance == RefsBalance(0)
PinBalance == PinsBalance(0)

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
