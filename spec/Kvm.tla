-------------------------------- MODULE Kvm --------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The secondary MMU: SPTEs, the mmu_notifier protocol and the page fault  *)
(* that must not install what an invalidation has just taken away          *)
(* (kernel-facts 3.1). An SPTE holds no reference; the protocol alone      *)
(* keeps it from outliving the PTE.                                        *)
(*                                                                         *)
(* Operators that end in "Part" leave refcount and held (and, where said,  *)
(* guest) to the scheme that completes them: what is taken at the fault    *)
(* and what is dropped after it is the only thing in which schemes differ. *)
(***************************************************************************)
EXTENDS HostMemory

\* mm/mprotect.c : change_pud_range notifies for the range of the VMA before it
\* inspects a PTE; mm/rmap.c : try_to_migrate_one for the page it unmaps.
Walkers == {"numa", "migration"}
RangeOf(w) == IF w = "numa" THEN Pages ELSE {p \in Pages : Maps(p, migSrc)}

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_start. When it
\* returns, KVM has no use of the range: count up, note the range, zap, flush.
\* Overlapping sections add up to one range until the count is zero again. For
\* an encrypted guest it also writes caches back, wanted or not. Zapping asks
\* nobody about references or pins; that was proposed and rejected.
NotifStart(w) ==
    /\ IF w = "numa"
       THEN ~scanning /\ scanning' = TRUE /\ migPhase' = migPhase
       ELSE migPhase = "isolated" /\ migPhase' = "zapping" /\ scanning' = scanning
    /\ invCount' = invCount + 1
    /\ invRange' = invRange \cup RangeOf(w)
    /\ spte' = [p \in Pages |-> IF p \in RangeOf(w) THEN None ELSE spte[p]]
    /\ UNCHANGED <<folioVars, pteVars, migSrc, migDst, migPass, hostPin, faultVars,
                   slotVars, guestVars>>

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_end. The sequence
\* number is raised, then the count drops, both under mmu_lock: one step.
\* A flag for each fault stands for the comparison of the number with its
\* snapshot. A bounded counter would wrap and equal an old snapshot, which the
\* kernel's does not.
\* For migration, what follows the section is part of the step: the folio is
\* unmapped, and the loop over the moves counts its passes anew
\* (mm/migrate.c : migrate_pages_batch), or its pass was refused and the next one
\* opens a new section.
NotifEnd(w) ==
    /\ IF w = "numa"
       THEN /\ scanning
            /\ scanning' = FALSE
            /\ UNCHANGED <<migPhase, migPass>>
       ELSE /\ migPhase \in {"entered", "refused"}
            /\ scanning' = scanning
            /\ IF migPhase = "entered"
               THEN migPhase' = "unmapped" /\ migPass' = 0
               ELSE PassFails("isolated")
    /\ seqChanged' = [v \in Vcpus |-> fault[v] # "idle"]
    /\ invCount' = invCount - 1
    /\ invRange' = IF invCount = 1 THEN {} ELSE invRange
    /\ UNCHANGED <<folioVars, pteVars, migSrc, migDst, hostPin, spte, fault,
                   faultPage, faultFrame, slotVars, guestVars>>

---------------------------------------------------------------------------
\* The fault of one vCPU.

\* arch/x86/kvm/mmu/mmu.c : kvm_tdp_page_fault, fault->mmu_seq snapshot.
FaultBegin(v, p) ==
    /\ alive
    /\ fault[v] = "idle"
    /\ spte[p] = None
    /\ fault' = [fault EXCEPT ![v] = "begun"]
    /\ faultPage' = [faultPage EXCEPT ![v] = p]
    /\ UNCHANGED <<hostVars, spte, invVars, faultFrame, seqChanged, slotVars,
                   guestVars>>

\* virt/kvm/kvm_main.c : kvm_faultin_pfn, hva_to_pfn: GUP with FOLL_GET. A
\* missing PTE or a NUMA hint is first resolved by HostFaultIn or NumaFault
\* (KVM passes FOLL_HONOR_NUMA_FAULT); a migration entry is waited for
\* (mm/migrate.c : migration_entry_wait).
FaultGup(v) ==
    /\ fault[v] = "begun"
    /\ pte[faultPage[v]] = "present"
    /\ fault' = [fault EXCEPT ![v] = "resolved"]
    /\ faultFrame' = [faultFrame EXCEPT ![v] = pteFrame[faultPage[v]]]
    /\ refcount' = [refcount EXCEPT ![pteFrame[faultPage[v]]] = @ + 1]
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migVars, hostPin, spte,
                   invVars, faultPage, seqChanged, slotVars, guestVars>>

\* arch/x86/kvm/mmu/mmu.c : is_page_fault_stale, mmu_invalidate_retry_gfn; here
\* the negation, so that it reads as the guard of an install.
Fresh(v) ==
    /\ ~(invCount > 0 /\ faultPage[v] \in invRange)
    /\ ~(SeqCheck /\ seqChanged[v])

FaultEnds(v) ==
    /\ fault' = [fault EXCEPT ![v] = "idle"]
    /\ faultPage' = [faultPage EXCEPT ![v] = None]
    /\ faultFrame' = [faultFrame EXCEPT ![v] = None]
    /\ seqChanged' = [seqChanged EXCEPT ![v] = FALSE]

\* arch/x86/kvm/mmu/mmu.c : is_page_fault_stale said yes, RET_PF_RETRY: the vCPU
\* enters the guest and faults again. after is the phase before the stale test.
FaultRetryPart(v, after) ==
    /\ fault[v] = after
    /\ ~Fresh(v)
    /\ FaultEnds(v)
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migVars, hostPin, spte,
                   invVars, slotVars, guestVars>>

\* arch/x86/kvm/mmu/tdp_mmu.c : kvm_tdp_mmu_map, under mmu_lock with the stale
\* test. An SPTE that another vCPU installed meanwhile is met again.
SpteInstallPart(v, after) ==
    /\ fault[v] = after
    /\ Fresh(v)
    /\ spte' = [spte EXCEPT ![faultPage[v]] = faultFrame[v]]
    /\ fault' = [fault EXCEPT ![v] = "mapped"]
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migVars, hostPin, invVars,
                   faultPage, faultFrame, seqChanged, guestVars>>

\* arch/x86/kvm/mmu/mmu.c : kvm_mmu_finish_page_fault
FaultFinishPart(v) ==
    /\ fault[v] = "mapped"
    /\ FaultEnds(v)
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migVars, hostPin, spte,
                   invVars, slotVars, guestVars>>

\* KVM drops the transient reference that it took in FaultGup.
DropFaultRef(v) == refcount' = [refcount EXCEPT ![faultFrame[v]] = @ - 1]
---------------------------------------------------------------------------
KvmNext ==
    \/ \E w \in Walkers : NotifStart(w)
    \/ \E w \in Walkers : NotifEnd(w)
    \/ \E v \in Vcpus, p \in Pages : FaultBegin(v, p)
    \/ \E v \in Vcpus : FaultGup(v)
=============================================================================
