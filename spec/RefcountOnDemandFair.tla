------------------------ MODULE RefcountOnDemandFair ------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* RefcountOnDemand where whoever has begun something goes on with it: KVM *)
(* with its faults, the mm with its notifier sections and its folio. Who   *)
(* begins something new is free to do so for ever (kernel-facts 11.2, L1). *)
(***************************************************************************)
EXTENDS RefcountOnDemand

MmGoesOn ==
    /\ \A w \in MmWalkers : WF_vars(NotifEnd(w))
    /\ WF_vars(NotifStart("migration"))
    /\ WF_vars(\E p \in Pages : MigPteSet(p) \/ MigPteRefuse(p))
    /\ WF_vars(MigCheckFail \/ MigCopy)
    /\ WF_vars(\E p \in Pages : MigRestore(p))
    /\ WF_vars(MigPutback)

FaultGoesOn(v) ==
    /\ \A p \in Pages : WF_vars(FaultBegin(v, p))
    /\ WF_vars(FaultGup(v))
    /\ WF_vars(FaultRetry(v))
    /\ WF_vars(SpteInstall(v))
    /\ WF_vars(FaultFinish(v))

HostFaultsGoOn ==
    /\ WF_vars(\E p \in Pages, f \in Frames : HostFaultIn(p, f))
    /\ WF_vars(\E p \in Pages : NumaFault(p))

SpecFair == Spec /\ MmGoesOn /\ HostFaultsGoOn /\ \A v \in Vcpus : FaultGoesOn(v)

\* L1: a fault comes to its end, or the VM does.
FaultsResolve ==
    \A v \in Vcpus, p \in Pages :
        (fault[v] # "idle" /\ faultPage[v] = p) ~> (spte[p] # None \/ ~alive)

\* If notifier sections are not opened for ever, it does. That they are not is
\* luck: strong fairness of any single step of the fault would not be enough.
RoundsEnd == <>[][invCount' <= invCount]_vars
FaultsResolveInQuiet == RoundsEnd => FaultsResolve
=============================================================================
