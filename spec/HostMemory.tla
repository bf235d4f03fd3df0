----------------------------- MODULE HostMemory -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The host's memory management: faults, NUMA hinting, migration, another  *)
(* host user's pin. These actions read what the kernel reads: refcount,    *)
(* mapcount, the exclusive flag, the kind of mapping. None of them knows   *)
(* that the memory belongs to a guest, that a page holds ciphertext, or    *)
(* that somebody wants it to stay, but through the reference count.        *)
(*                                                                         *)
(* The notifier calls that NUMA hinting and migration make are in Kvm.     *)
(***************************************************************************)
EXTENDS State

\* include/linux/mm.h : folio_maybe_dma_pinned, order 0: a guess from the
\* count. False negatives are impossible, false positives need Bias plain
\* references (kernel-facts 2.1).
MaybePinned(f) == refcount[f] >= Bias

\* Entries that count in folio->_mapcount. A migration entry does not.
Maps(p, f) == pteFrame[p] = f /\ pte[p] \in {"present", "protnone"}
Mapcount(f) == Cardinality({p \in Pages : Maps(p, f)})

\* One page cache reference for shmem, none for anon outside the swap cache.
CacheRefs == IF Backing = "shmem" THEN 1 ELSE 0

\* mm/migrate.c : folio_expected_ref_count + 1, folio unmapped: the isolation
\* reference and the page cache.
ExpectedRefs == 1 + CacheRefs

Free(f) == refcount[f] = 0

\* Exclusive once mapped, if the kernel has the flag and the page is anon.
MappedExclusive == AnonExclusive /\ Backing = "anon"

---------------------------------------------------------------------------
\* Faults on the host page table. KVM's GUP runs them on behalf of a vCPU
\* (mm/gup.c : faultin_page), the VMM by touching its memory.

\* mm/memory.c : do_anonymous_page, mm/shmem.c : shmem_fault.
\* First touch: a zeroed page.
HostFaultIn(p, f) ==
    /\ pte[p] = "none"
    /\ Free(f)
    /\ pte' = [pte EXCEPT ![p] = "present"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = f]
    /\ refcount' = [refcount EXCEPT ![f] = 1 + CacheRefs]
    /\ excl' = [excl EXCEPT ![f] = MappedExclusive]
    /\ UNCHANGED <<writtenFor, scanning, migVars, hostPin, kvmVars, slotVars,
                   guestVars>>

\* mm/memory.c : do_numa_page when it does not migrate: the mapping is rebuilt.
\* When it does migrate, that is Isolate on a page whose PTE is "protnone".
\* Non-present to present, so no notifier call.
NumaFault(p) ==
    /\ pte[p] = "protnone"
    /\ pte' = [pte EXCEPT ![p] = "present"]
    /\ UNCHANGED <<folioVars, pteFrame, scanning, migVars, hostPin, kvmVars,
                   slotVars, guestVars>>

---------------------------------------------------------------------------
\* NUMA hinting (kernel-facts 1.5, 2.3).

\* mm/mprotect.c : change_pte_range, the test before PROT_NONE is set:
\*   refcountPrivate  private mapping and page_count != 1 (v5.17-rc, 80d47f5de5e3;
\*                    condition from the commit's subject and a later
\*                    description, the code was not read)
\*   pinnedPrivate    private mapping and maybe-pinned (2024 on; v6.10 unverified)
\*   pinnedAny        maybe-pinned, any mapping (2025/26; release unverified)
NumaSkips(f) ==
    CASE NumaFilter = "none"            -> FALSE
      [] NumaFilter = "refcountPrivate" -> Backing = "anon" /\ refcount[f] # 1
      [] NumaFilter = "pinnedPrivate"   -> Backing = "anon" /\ MaybePinned(f)
      [] NumaFilter = "pinnedAny"       -> MaybePinned(f)

\* mm/mprotect.c : change_pte_range. The section that Kvm!NotifStart("numa")
\* opened is open: SPTEs of the whole range are gone by now, whatever this
\* test says. A skipped page is a scan that ends without this step.
NumaHint(p) ==
    /\ scanning
    /\ pte[p] = "present"
    /\ ~NumaSkips(pteFrame[p])
    /\ pte' = [pte EXCEPT ![p] = "protnone"]
    /\ UNCHANGED <<folioVars, pteFrame, scanning, migVars, hostPin, kvmVars,
                   slotVars, guestVars>>

---------------------------------------------------------------------------
\* Migration of one folio (kernel-facts 1.1 to 1.3). Order: Isolate,
\* NotifStart("migration"), MigPteSet or MigPteRefuse, NotifEnd("migration"),
\* then MigCopy or MigCheckFail, at the end MigRestore or MigPutback.

\* mm/migrate.c : add_page_for_migration, migrate_misplaced_folio_prepare,
\* memory offline, CMA; with it the dst allocation and folio lock of
\* migrate_folio_unmap. No reference or pin is looked at here. Compaction's
\* extra filter (anon: refcount above mapcount is not isolated, racy) only
\* takes steps away, so this covers it.
Isolate(f, d) ==
    /\ migPhase = "idle"
    /\ Mapcount(f) > 0
    /\ Free(d)
    /\ migPhase' = "isolated"
    /\ migSrc' = f
    /\ migDst' = d
    /\ refcount' = [refcount EXCEPT ![f] = @ + 1, ![d] = 1]
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migPass, hostPin, kvmVars,
                   slotVars, guestVars>>

\* mm/rmap.c : try_to_migrate_one, after the PTE was cleared and flushed:
\* folio_try_share_anon_rmap_pte fails for an exclusive page that may be pinned.
CannotShare(f) == excl[f] /\ MaybePinned(f)

\* mm/rmap.c : try_to_migrate_one. Clear, flush, test and set happen under the
\* PTE lock: one step. The walk visits the one PTE that maps the folio.
MigPteSet(p) ==
    /\ migPhase = "zapping"
    /\ Maps(p, migSrc)
    /\ ~CannotShare(migSrc)
    /\ migPhase' = "entered"
    /\ pte' = [pte EXCEPT ![p] = "mig"]
    /\ refcount' = [refcount EXCEPT ![migSrc] = @ - 1]
    /\ excl' = [excl EXCEPT ![migSrc] = FALSE]
    /\ UNCHANGED <<writtenFor, pteFrame, scanning, migSrc, migDst, migPass, hostPin,
                   kvmVars, slotVars, guestVars>>

\* Same function, the other outcome: the original PTE is put back (v5.19). For
\* other holders of the PTE lock nothing happened; the SPTE went before.
MigPteRefuse(p) ==
    /\ migPhase = "zapping"
    /\ Maps(p, migSrc)
    /\ CannotShare(migSrc)
    /\ migPhase' = "refused"
    /\ UNCHANGED <<folioVars, pteVars, scanning, migSrc, migDst, migPass, hostPin,
                   kvmVars, slotVars, guestVars>>

\* One pass is used up: again from phase, or out of passes.
PassFails(phase) ==
    IF migPass + 1 < MaxPass
    THEN migPass' = migPass + 1 /\ migPhase' = phase
    ELSE migPass' = migPass /\ migPhase' = "failed"

\* mm/migrate.c : __migrate_folio, folio_ref_freeze. -EAGAIN: some reference
\* is not accounted for. The migration entry stays for the next pass: the long
\* unmapped window (kernel-facts 1.3, inferred there from the loop structure).
MigCheckFail ==
    /\ migPhase = "unmapped"
    /\ refcount[migSrc] # ExpectedRefs
    /\ PassFails("unmapped")
    /\ UNCHANGED <<folioVars, pteVars, scanning, migSrc, migDst, hostPin, kvmVars,
                   slotVars, guestVars>>

\* mm/migrate.c : __migrate_folio, folio_mc_copy: test and copy in one step.
\* Between the two no reference can come through the page table; an order-0
\* anon folio has no second test (kernel-facts 1.2). For shmem the kernel
\* tests again after the copy, or freezes before it; users that find the page
\* in the page cache are not modelled, so the order does not matter here.
\* The bytes are copied with the frame they were encrypted for.
MigCopy ==
    /\ migPhase = "unmapped"
    /\ refcount[migSrc] = ExpectedRefs
    /\ migPhase' = "copied"
    /\ writtenFor' = [writtenFor EXCEPT ![migDst] = writtenFor[migSrc]]
    /\ UNCHANGED <<refcount, excl, pteVars, scanning, migSrc, migDst, migPass,
                   hostPin, kvmVars, slotVars, guestVars>>

MigIdle ==
    /\ migPhase' = "idle"
    /\ migSrc' = None
    /\ migDst' = None
    /\ migPass' = 0

\* dropped references leave gone, which is free if they were the last ones.
\* Free frames have no content: they are zeroed before they are handed out.
Settle(kept, keptRefs, gone, dropped) ==
    /\ refcount' = [refcount EXCEPT ![kept] = keptRefs, ![gone] = @ - dropped]
    /\ writtenFor' = IF refcount[gone] = dropped
                     THEN [writtenFor EXCEPT ![gone] = None]
                     ELSE writtenFor

\* mm/migrate.c : remove_migration_ptes(src -> dst) after success, (src -> src)
\* from migrate_folio_undo_src after the last pass, and the references that
\* migration gives back. Does not call the notifier, and forgets a NUMA hint
\* (kernel-facts 1.1 step 7). The kept frame trades migration's reference for
\* the one of the mapping.
MigRestore(p) ==
    /\ pte[p] = "mig"
    /\ migPhase \in {"copied", "failed"}
    /\ pte' = [pte EXCEPT ![p] = "present"]
    /\ IF migPhase = "copied"
       THEN /\ pteFrame' = [pteFrame EXCEPT ![p] = migDst]
            /\ excl' = [excl EXCEPT ![migDst] = MappedExclusive]
            /\ Settle(migDst, 1 + CacheRefs, migSrc, ExpectedRefs)
       ELSE /\ pteFrame' = pteFrame
            /\ excl' = [excl EXCEPT ![migSrc] = MappedExclusive]
            /\ Settle(migSrc, refcount[migSrc], migDst, 1)
    /\ MigIdle
    /\ UNCHANGED <<scanning, hostPin, kvmVars, slotVars, guestVars>>

\* mm/migrate.c : putback_movable_pages after every pass was refused. No
\* migration entry was left behind, so there is nothing to restore.
MigPutback ==
    /\ migPhase = "failed"
    /\ \A p \in Pages : pte[p] # "mig"
    /\ Settle(migSrc, refcount[migSrc] - 1, migDst, 1)
    /\ MigIdle
    /\ UNCHANGED <<excl, pteVars, scanning, hostPin, kvmVars, slotVars, guestVars>>

---------------------------------------------------------------------------
\* Another host user of the same memory: VFIO, io_uring, O_DIRECT of the VMM.
\* It is here because refusing a pinned page is a thing the kernel does for
\* anyone, and because its pin must not be mistaken for somebody else's.

\* mm/gup.c : pin_user_pages_fast
HostPin(p) ==
    /\ hostPin = None
    /\ pte[p] = "present"
    /\ hostPin' = pteFrame[p]
    /\ refcount' = [refcount EXCEPT ![pteFrame[p]] = @ + Bias]
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migVars, kvmVars, slotVars,
                   guestVars>>

\* mm/gup.c : unpin_user_page
HostUnpin ==
    /\ hostPin # None
    /\ refcount' = [refcount EXCEPT ![hostPin] = @ - Bias]
    /\ hostPin' = None
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migVars, kvmVars, slotVars,
                   guestVars>>
---------------------------------------------------------------------------
HostNext ==
    \/ \E p \in Pages, f \in Frames : HostFaultIn(p, f)
    \/ \E p \in Pages : NumaFault(p)
    \/ \E p \in Pages : NumaHint(p)
    \/ \E f, d \in Frames : Isolate(f, d)
    \/ \E p \in Pages : MigPteSet(p)
    \/ \E p \in Pages : MigPteRefuse(p)
    \/ MigCheckFail
    \/ MigCopy
    \/ \E p \in Pages : MigRestore(p)
    \/ MigPutback
    \/ \E p \in Pages : HostPin(p)
    \/ HostUnpin
=============================================================================
