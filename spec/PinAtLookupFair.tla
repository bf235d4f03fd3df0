-------------------------- MODULE PinAtLookupFair ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The scheme, where whoever has begun something goes on with it.          *)
(***************************************************************************)
EXTENDS PinAtLookup, Fairness

\* The thread of a vCPU in its fault.
FaultStep(v) ==
    \/ FaultPin(v)
    \/ FaultRetry(v)
    \/ SpteInstall(v)
    \/ FaultFinish(v)

KvmGoesOn ==
    \A v \in Vcpus :
        GuestComesAgain(v) /\ WF_vars(FaultStep(v)) /\ WF_vars(Interrupted(v))

\* virt/kvm/kvm_main.c : kvm_destroy_vm. Strong, as sections of the mm open and close
\* meanwhile and VmDestroy waits for a moment without.
Closing == vm = "killed" /\ VmDestroy

Moving ==
    Init /\ [][Next \/ Ends]_vars /\ MmGoesOn /\ OfflineComesAgain /\ KvmGoesOn
SpecFair == Moving /\ UsersLetGo /\ SF_vars(Closing)
=============================================================================
