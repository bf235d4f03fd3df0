-------------------------- MODULE PinOnDemandFair ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The scheme, where whoever has begun something goes on with it.          *)
(***************************************************************************)
EXTENDS PinOnDemand, Fairness

\* The thread of a vCPU in its fault. Strong: the second lookup waits for hints and
\* migration entries, which come and go, with the reference that makes a migration fail
\* (mm/gup.c : __get_user_pages looks again).
FaultStep(v) ==
    \/ FaultGup(v)
    \/ PinFoll(v)
    \/ PinKills(v)
    \/ FaultRetry(v)
    \/ SpteInstall(v)
    \/ FaultFinish(v)

KvmGoesOn ==
    \A v \in Vcpus :
        GuestComesAgain(v) /\ SF_vars(FaultStep(v)) /\ WF_vars(Interrupted(v))

\* virt/kvm/kvm_main.c : kvm_destroy_vm. Strong, as sections of the mm open and close
\* meanwhile and VmDestroy waits for a moment without.
Closing == vm = "killed" /\ VmDestroy

Moving ==
    Init /\ [][NextKilled \/ Ends]_vars /\ MmGoesOn /\ OfflineComesAgain /\ KvmGoesOn
SpecFair == Moving /\ UsersLetGo /\ SF_vars(Closing)

\* L10
SpecStart == InitSetup /\ [][Touches \/ Launch]_vars
=============================================================================
