-------------------------------- MODULE Kvm --------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The secondary MMU: SPTEs, the mmu_notifier protocol and the page fault  *)
(* that must not install what an invalidation has just taken away          *)
(* (kernel-facts 3.1). An SPTE holds no reference; the protocol alone      *)
(* keeps it from outliving the PTE.                                        *)
(*                                                                         *)
(* Operators that end in "Part" leave refcount and held (and, where said,  *)
(* more) to the scheme that completes them: what is taken at the fault     *)
(* and what is dropped after it is the only thing in which schemes differ. *)
(***************************************************************************)
EXTENDS HostMemory

\* Who opens notifier sections. One of the second kind at a time: most of them
\* hold the mmap lock, and the rest is an abstraction.
MmWalkers == {"numa", "migration"}
AnonWalkers == {"fork", "cow"}
UnmapWalkers == {"unmap", "reclaim"}

\* What each invalidates. mm/mprotect.c : change_pud_range notifies for the range of
\* the VMA before it inspects a PTE; mm/rmap.c : try_to_migrate_one and
\* try_to_unmap_one for the page they unmap; mm/memory.c : copy_page_range for the
\* VMA if it is copied on write, wp_page_copy for the page.
RangeOf(w) ==
    CASE w = "migration" -> {p \in Pages : Maps(p, migSrc)}
      [] w = "reclaim"   -> {p \in Pages : /\ Maps(p, pteFrame[p])
                                           /\ ~ReclaimKeeps(pteFrame[p])}
      [] w = "cow"       -> {p \in Pages : pte[p] = "ro" /\ ~CanReuse(pteFrame[p])}
      [] OTHER           -> Pages

\* Is w ready to open its section?
MayStart(w) ==
    CASE w = "migration" -> migPhase = "isolated"
      [] w = "reclaim"   -> section = "none" /\ migPhase = "idle" /\ RangeOf(w) # {}
      [] w = "cow"       -> section = "none" /\ RangeOf(w) # {}
      [] w = "unmap"     -> section = "none" /\ \E p \in Pages : pte[p] # "none"
      [] w = "fork"      -> /\ section = "none"
                            /\ \E p \in Pages : pte[p] # "none"
                            /\ \A p \in Pages : child[p] = None
      [] OTHER           -> section = "none"

\* arch/x86/kvm/mmu/tdp_mmu.c : kvm_tdp_mmu_unmap_gfn_range: sections of the mm concern
\* what is mapped by hva, and ask to have shared mappings zapped only; but where both
\* kinds of memory stand in the same roots, whatever the gfns have there goes, private
\* memory that has its own file too (kernel-facts 3.1).
ZappedBy(range) == {p \in range : MirrorRoots => attr[p] = "shared"}

\* arch/x86/kvm/svm/sev.c : sev_guest_memory_reclaimed: in every section that hits a
\* slot, WBINVD on all CPUs; after v6.15 WBNOINVD on those that ran the VM. Not for
\* SNP, for which it is too much here and decides nothing (kernel-facts 4.3,
\* docs/model.md).
FlushedBy(range) ==
    dirty' = IF FlushOnZap /\ range # {} THEN [f \in Frames |-> FALSE] ELSE dirty

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_start. When it
\* returns, KVM has no use of the range: count up, note the range, zap, flush.
\* Overlapping sections add up to one range until the count is zero again.
\* Zapping asks nobody about references or pins; that was proposed and rejected.
NotifStart(w) ==
    /\ MayStart(w)
    /\ IF w = "migration"
       THEN migPhase' = "zapping" /\ section' = section
       ELSE section' = w /\ migPhase' = migPhase
    /\ invCount' = invCount + 1
    /\ invRange' = invRange \cup RangeOf(w)
    /\ spte' = [p \in Pages |-> IF p \in ZappedBy(RangeOf(w)) THEN None ELSE spte[p]]
    /\ FlushedBy(RangeOf(w))
    /\ UNCHANGED <<refcount, excl, writtenFor, pteVars, backVars, migSrc, migDst,
                   migPass, userVars, faultVars, slotVars, guestVars>>

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_end. The sequence
\* number is raised, then the count drops, both under mmu_lock: one step.
\* A flag for each fault stands for the comparison of the number with its
\* snapshot. A bounded counter would wrap and equal an old snapshot, which the
\* kernel's does not.
EndSection ==
    /\ seqChanged' = [v \in Vcpus |-> fault[v] # "idle"]
    /\ invCount' = invCount - 1
    /\ invRange' = IF invCount = 1 THEN {} ELSE invRange

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_end
\* For migration, what follows the section is part of the step: the folio is
\* unmapped, and the loop over the moves counts its passes anew
\* (mm/migrate.c : migrate_pages_batch), or its pass was refused and the next one
\* opens a new section.
NotifEnd(w) ==
    /\ IF w = "migration"
       THEN /\ migPhase \in {"entered", "refused"}
            /\ section' = section
            /\ IF migPhase = "entered"
               THEN migPhase' = "unmapped" /\ migPass' = 0
               ELSE PassFails("isolated")
       ELSE /\ section = w
            /\ section' = "none"
            /\ UNCHANGED <<migPhase, migPass>>
    /\ EndSection
    /\ UNCHANGED <<folioVars, pteVars, backVars, migSrc, migDst, userVars, spte, fault,
                   faultPage, faultFrame, slotVars, guestVars>>

---------------------------------------------------------------------------
\* The fault of one vCPU.

\* arch/x86/kvm/mmu/mmu.c : kvm_tdp_page_fault, fault->mmu_seq snapshot.
FaultBegin(v, p) ==
    /\ vm = "running"
    /\ fault[v] = "idle"
    /\ spte[p] = None
    /\ fault' = [fault EXCEPT ![v] = "begun"]
    /\ faultPage' = [faultPage EXCEPT ![v] = p]
    /\ UNCHANGED <<hostVars, spte, invVars, faultFrame, seqChanged, slotVars,
                   guestVars>>

\* GUP for writing found a frame for fault v. after is the phase that follows,
\* weight what was taken: a reference (FOLL_GET) or a pin (FOLL_PIN).
Resolve(v, after, weight) ==
    /\ fault[v] = "begun"
    /\ attr[faultPage[v]] = "shared"
    /\ pte[faultPage[v]] = "present"
    /\ fault' = [fault EXCEPT ![v] = after]
    /\ faultFrame' = [faultFrame EXCEPT ![v] = pteFrame[faultPage[v]]]
    /\ refcount' = [refcount EXCEPT ![pteFrame[faultPage[v]]] = @ + weight]
    /\ UNCHANGED <<excl, writtenFor, dirty, pteVars, backVars, section, migVars,
                   userVars, spte, invVars, faultPage, seqChanged, slotVars, guestVars>>

\* virt/kvm/kvm_main.c : kvm_faultin_pfn, hva_to_pfn: GUP with FOLL_GET. A missing
\* PTE, a NUMA hint, a write-protected PTE or a swap entry is first resolved by an
\* action of HostMemory (KVM passes FOLL_HONOR_NUMA_FAULT); a migration entry is
\* waited for (mm/migrate.c : migration_entry_wait). A guest that only reads might
\* get by with less; it would see the same frame.
FaultGup(v) == Resolve(v, "resolved", 1)

\* arch/x86/kvm/mmu/mmu.c : is_page_fault_stale, mmu_invalidate_retry_gfn; here
\* the negation, so that it reads as the guard of an install.
Fresh(v) ==
    /\ ~(InProgressCheck /\ invCount > 0 /\ faultPage[v] \in invRange)
    /\ ~(SeqCheck /\ seqChanged[v])

FaultEnds(v) ==
    /\ fault' = [fault EXCEPT ![v] = "idle"]
    /\ faultPage' = [faultPage EXCEPT ![v] = None]
    /\ faultFrame' = [faultFrame EXCEPT ![v] = None]
    /\ seqChanged' = [seqChanged EXCEPT ![v] = FALSE]

\* arch/x86/kvm/mmu/mmu.c : is_page_fault_stale said yes, RET_PF_RETRY: the vCPU
\* enters the guest and faults again. after is the phase before the stale test.
\* (refcount, writtenFor and held are the scheme's.)
FaultRetryPart(v, after) ==
    /\ fault[v] = after
    /\ ~Fresh(v)
    /\ FaultEnds(v)
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, userVars, spte,
                   invVars, slotVars, guestVars>>

\* arch/x86/kvm/mmu/tdp_mmu.c : kvm_tdp_mmu_map, under mmu_lock with the stale
\* test. An SPTE that another vCPU installed meanwhile is met again. frame is the
\* one that the fault resolved, unless a scheme says otherwise. (refcount,
\* writtenFor, dirty and held are the scheme's.)
InstallPart(v, after, frame) ==
    /\ fault[v] = after
    /\ Fresh(v)
    /\ spte' = [spte EXCEPT ![faultPage[v]] = frame]
    /\ fault' = [fault EXCEPT ![v] = "mapped"]
    /\ UNCHANGED <<excl, pteVars, backVars, section, migVars, userVars, invVars,
                   faultPage, faultFrame, seqChanged, attr, gmem, guestVars>>

SpteInstallPart(v, after) == InstallPart(v, after, faultFrame[v])

\* arch/x86/kvm/mmu/mmu.c : kvm_mmu_finish_page_fault
FaultFinishPart(v) ==
    /\ fault[v] = "mapped"
    /\ FaultEnds(v)
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, userVars, spte,
                   invVars, slotVars, guestVars>>

\* KVM drops the transient reference that it took in FaultGup.
DropFaultRef(v) ==
    /\ refcount' = [refcount EXCEPT ![faultFrame[v]] = @ - 1]
    /\ ContentAfter(writtenFor)
---------------------------------------------------------------------------
\* All but the lookup, for schemes that change that too.
KvmButGup ==
    \/ \E w \in MmWalkers : NotifStart(w)
    \/ \E w \in MmWalkers : NotifEnd(w)
    \/ \E v \in Vcpus, p \in Pages : FaultBegin(v, p)

KvmNext ==
    \/ KvmButGup
    \/ \E v \in Vcpus : FaultGup(v)
=============================================================================
