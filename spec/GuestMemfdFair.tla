--------------------------- MODULE GuestMemfdFair ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The scheme, where whoever has begun something goes on with it.          *)
(***************************************************************************)
EXTENDS GuestMemfd, Fairness

\* The thread of a vCPU in its fault.
FaultFromFile(v) ==
    \/ \E f \in Frames : GmemFault(v, f)
    \/ FaultRetry(v)
    \/ SpteInstall(v)
    \/ FaultFinish(v)
FaultStep(v) == FaultGup(v) \/ FaultFromFile(v)

\* virt/kvm/kvm_main.c : kvm_destroy_vm. Strong, as sections of the mm open and close
\* meanwhile and VmDestroy waits for a moment without.
Closing == vm = "killed" /\ VmDestroy

KvmGoesOn ==
    /\ \A v \in Vcpus :
           GuestComesAgain(v) /\ WF_vars(FaultStep(v)) /\ WF_vars(Interrupted(v))
    /\ SF_vars(Closing)

\* The VMM answers the guest: virt/kvm/kvm_main.c : kvm_vm_set_mem_attributes. Strong at
\* its begin: what other sections are open is nothing that it waits for, but the model
\* has one at a time.
VmmAnswers ==
    /\ SF_vars(AttrBegin)
    /\ WF_vars((\E p \in Pages : AttrStore(p)) \/ AttrEnd)

Fair == MmGoesOn /\ KvmGoesOn /\ VmmAnswers

SpecFair       == InitPrivate /\ [][Next \/ Ends]_vars /\ Fair
SpecFairSilent == InitPrivate /\ [][NextSilent \/ Ends]_vars /\ Fair

\* L10. Private memory asks for nothing before the guest runs; what the VMM loads into
\* it first is the VMM's affair.
SpecStart == InitWith("setup", "private", Guests) /\ [][LaunchEnds]_vars

\* In place. virt/kvm/guest_memfd.c : __kvm_gmem_set_attributes; the VMM asks again after
\* -EAGAIN.
VmmConverts ==
    /\ WF_vars(ConvertLock)
    /\ WF_vars(\/ \E p \in Pages : ConvertUnmap(p)
               \/ ConvertBegin
               \/ ConvertRefuse
               \/ \E p \in Pages : AttrStore(p)
               \/ AttrEnd)

InPlaceGoesOn ==
    /\ MmWorks
    /\ \A v \in Vcpus :
           GuestComesAgain(v) /\ WF_vars(FaultFromFile(v)) /\ WF_vars(Interrupted(v))
    /\ SF_vars(Closing)
    /\ VmmConverts

\* A reference that no user holds but a CPU's batch of folios on their way to the LRU
\* (kernel-facts 9.21) is a HostRef too: nothing tells it from a user's. It goes when
\* somebody drains the batches, mm/swap.c : lru_add_drain_all.
SpecUndrained   == InitPrivate /\ [][NextInPlace \/ Ends]_vars /\ InPlaceGoesOn
SpecFairInPlace == SpecUndrained /\ UsersLetGo

\* L1 here: sections of the VMM's own are what private faults should depend on.
VmmRound == section' # section /\ section' \in {"attr", "convert", "punch"}
ConversionsRest == <>[][~VmmRound]_vars
FaultsResolveUnconverted == ConversionsRest => FaultsResolve
FaultsResolveAlone == ConversionsRest /\ RoundsEnd => FaultsResolve
=============================================================================
