-------------------------- MODULE UnprotectedFair ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The scheme, where whoever has begun something goes on with it.          *)
(***************************************************************************)
EXTENDS Unprotected, Fairness

\* The thread of a vCPU in its fault.
FaultStep(v) ==
    \/ FaultGup(v)
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
MovingFile ==
    Init /\ [][NextFile \/ Ends]_vars /\ MmGoesOn /\ OfflineComesAgain /\ KvmGoesOn
SpecFairFile == MovingFile /\ UsersLetGo /\ SF_vars(Closing)
=============================================================================
