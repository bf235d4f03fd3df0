--------------------------- MODULE PinUpfrontFair ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The scheme, where whoever has begun something goes on with it.          *)
(***************************************************************************)
EXTENDS PinUpfront, Fairness

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

\* arch/x86/kvm/svm/sev.c : sev_mem_enc_register_region. The VMM registers page after page
\* and starts the guest. Strong: GUP faults in what it does not find present, and
\* looks again (mm/gup.c : __get_user_pages).
VmmStarts == (\A p \in Pages : SF_vars(RegRegion(p))) /\ WF_vars(LaunchFinish)

\* L6 where the scheme depends on it: memory can be registered, and the guest starts.
GuestStarts == <>(vm # "setup")
GuestStartsInQuiet == UsersRest => GuestStarts

Moving ==
    InitSetup /\ [][Next \/ Ends]_vars /\ MmGoesOn /\ OfflineComesAgain /\ KvmGoesOn /\ VmmStarts
SpecFair == Moving /\ UsersLetGo /\ SF_vars(Closing)

\* L10
RegisterAll == (\E p \in Pages : RegRegion(p)) \/ \E p \in Pages : LaunchUpdate(p)
SpecStart == InitSetup /\ [][Touches \/ RegisterAll \/ LaunchFinish]_vars
=============================================================================
