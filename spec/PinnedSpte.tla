----------------------------- MODULE PinnedSpte -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The series of 2020: the SPTE itself says that its frame is pinned, with *)
(* a plain reference behind it (kernel-facts 5.1). A zap of such an SPTE   *)
(* makes it non-present and keeps the bit and the frame; held is that      *)
(* frame. The reference lives as long as the SPTE, and an SPTE as long as  *)
(* its shadow page.                                                        *)
(***************************************************************************)
EXTENDS Invariants

\* What one pinned SPTE costs: get_page.
Weight == 1

FaultRetry(v) == FaultRetryPart(v, "resolved") /\ DropFaultRef(v)

\* arch/x86/kvm/mmu/mmu.c : set_spte, pin_spte. An SPTE that is zapped and still
\* pinned is unzapped (RET_PF_UNZAPPED): mmu_set_spte warns if the fault's frame is
\* another one, and the one in the SPTE is taken (inferred from "warns, then
\* unzaps").
SpteInstall(v) ==
    LET p == faultPage[v]
        f == IF held[p] = None THEN faultFrame[v] ELSE held[p]
    IN  /\ InstallPart(v, "resolved", f)
        /\ Hold(p, f, Weight)
        /\ dirty' = dirty

\* arch/x86/kvm/mmu/mmu.c : kvm_mmu_zap_all_fast, mmu_free_root_page: the shadow page
\* goes, and with it the SPTE (drop_pinned_spte: put_page, without a flush). It
\* happens for KVM's own reasons, such as a change of CR0.WP. In other schemes it
\* is a refault and left out.
SpDrop(p) ==
    /\ vm = "running"
    /\ held[p] # None
    /\ spte' = [spte EXCEPT ![p] = None]
    /\ held' = [held EXCEPT ![p] = None]
    /\ refcount' = [refcount EXCEPT ![held[p]] = @ - Weight]
    /\ ContentAfter(writtenFor)
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, userVars, invVars,
                   faultVars, attr, gmem, guestVars>>

FaultFinish(v) == FaultFinishPart(v) /\ DropFaultRef(v)
VmDestroy      == VmDestroyPart /\ ReleaseAll(Weight)

RefBalance == RefsBalance(Weight)
PinBalance == PinsBalance(Weight)

Hooks ==
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)
    \/ VmDestroy

Drops == \E p \in Pages : SpDrop(p)

Next     == MmNext \/ Hooks \/ Drops
NextKept == MmNext \/ Hooks
NextUser == AnonUserNext \/ Hooks \/ Drops

Spec     == Init /\ [][Next]_vars
SpecKept == Init /\ [][NextKept]_vars    \* were roots never dropped
SpecUser == Init /\ [][NextUser]_vars
=============================================================================
