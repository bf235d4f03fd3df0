----------------------------- MODULE HostMemory -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The host's memory management: faults, NUMA hinting, migration, unmap,   *)
(* fork, reclaim, other host users. These actions read what the kernel     *)
(* reads: refcount, mapcount, the exclusive flag, the kind of mapping. None *)
(* of them knows that the memory belongs to a guest, that a page holds     *)
(* ciphertext, or that somebody wants it to stay, but through the          *)
(* reference count.                                                        *)
(*                                                                         *)
(* The notifier calls that these paths make are in Kvm.                    *)
(***************************************************************************)
EXTENDS State

\* include/linux/mm.h : folio_maybe_dma_pinned, order 0: a guess from the
\* count. False negatives are impossible, false positives need Bias plain
\* references (kernel-facts 2.1).
MaybePinned(f) == refcount[f] >= Bias

\* Entries that count in folio->_mapcount. A migration entry does not.
Maps(p, f) == pteFrame[p] = f /\ pte[p] \in {"present", "ro", "protnone"}
Mapcount(f) == Cardinality({p \in Pages : Maps(p, f)})

\* One page cache reference for a file page, none for anon outside the swap cache.
CacheRefs == IF Backing = "anon" THEN 0 ELSE 1

\* mm/migrate.c : folio_expected_ref_count + 1, folio unmapped: the isolation
\* reference and the page cache.
ExpectedRefs == 1 + CacheRefs

Free(f) == refcount[f] = 0

\* Exclusive once mapped, if the kernel has the flag and the page is anon.
MappedExclusive == AnonExclusive /\ Backing = "anon"

InGmem(f) == \E p \in Pages : gmem[p] = f

\* Free frames have no content: they are zeroed before they are handed out.
\* after is the content where the frame stays in use. The step has already said
\* what refcount becomes.
ContentAfter(after) ==
    writtenFor' = [f \in Frames |-> IF refcount'[f] = 0 THEN None ELSE after[f]]

---------------------------------------------------------------------------
\* Faults on the host page table. KVM's GUP runs them on behalf of a vCPU
\* (mm/gup.c : faultin_page), the VMM by touching its memory.

\* mm/memory.c : do_anonymous_page, mm/shmem.c : shmem_fault.
\* First touch: a zeroed page. A file page that is still in the page cache is
\* mapped again; one that went to the swap device is read from it.
HostFaultIn(p, f) ==
    /\ pte[p] = "none"
    /\ IF cache[p] = None
       THEN /\ Free(f)
            /\ refcount' = [refcount EXCEPT ![f] = 1 + CacheRefs]
            /\ writtenFor' = [writtenFor EXCEPT ![f] = swapped[p]]
       ELSE /\ f = cache[p]
            /\ refcount' = [refcount EXCEPT ![f] = @ + 1]
            /\ writtenFor' = writtenFor
    /\ cache' = IF Backing = "shmem" THEN [cache EXCEPT ![p] = f] ELSE cache
    /\ swapped' = [swapped EXCEPT ![p] = None]
    /\ pte' = [pte EXCEPT ![p] = "present"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = f]
    /\ excl' = [excl EXCEPT ![f] = MappedExclusive]
    /\ UNCHANGED <<dirty, child, section, migVars, userVars, kvmVars, slotVars,
                   guestVars>>

\* mm/memory.c : do_numa_page when it does not migrate: the mapping is rebuilt.
\* When it does migrate, that is Isolate on a page whose PTE is "protnone".
\* Non-present to present, so no notifier call.
NumaFault(p) ==
    /\ pte[p] = "protnone"
    /\ pte' = [pte EXCEPT ![p] = "present"]
    /\ UNCHANGED <<folioVars, pteFrame, backVars, section, migVars, userVars, kvmVars,
                   slotVars, guestVars>>

---------------------------------------------------------------------------
\* NUMA hinting (kernel-facts 1.5, 2.3).

\* mm/mprotect.c : change_pte_range, the test before PROT_NONE is set; the
\* profile says which.
NumaSkips(f) ==
    CASE NumaFilter = "none"            -> FALSE
      [] NumaFilter = "refcountPrivate" -> Backing = "anon" /\ refcount[f] # 1
      [] NumaFilter = "pinnedPrivate"   -> Backing = "anon" /\ MaybePinned(f)
      [] NumaFilter = "pinnedAny"       -> MaybePinned(f)

\* mm/mprotect.c : change_pte_range. The section that Kvm!NotifStart("numa")
\* opened is open: SPTEs of the whole range are gone by now, whatever this
\* test says. A skipped page is a scan that ends without this step.
\* Write-protected entries are left out: their next fault comes anyway.
NumaHint(p) ==
    /\ section = "numa"
    /\ pte[p] = "present"
    /\ ~NumaSkips(pteFrame[p])
    /\ pte' = [pte EXCEPT ![p] = "protnone"]
    /\ UNCHANGED <<folioVars, pteFrame, backVars, section, migVars, userVars, kvmVars,
                   slotVars, guestVars>>

---------------------------------------------------------------------------
\* Migration of one folio (kernel-facts 1.1 to 1.3). Order: Isolate,
\* NotifStart("migration"), MigPteSet or MigPteRefuse, NotifEnd("migration"),
\* then MigCopy or MigCheckFail, at the end MigRestore or MigPutback.

\* mm/migrate.c : add_page_for_migration, migrate_misplaced_folio_prepare,
\* memory offline, CMA, migrate_longterm_unpinnable_folios; with it the dst
\* allocation and folio lock of migrate_folio_unmap. No reference or pin is
\* looked at here. Compaction's extra filter (anon: refcount above mapcount is
\* not isolated, racy) only takes steps away, so this covers it. Folios of a
\* file whose mapping is inaccessible are not isolated. Reclaim isolates too, so
\* it and migration never have one folio together. Write-protected pages are left
\* out, so that a restored entry is writable.
Isolate(f, d) ==
    /\ migPhase = "idle"
    /\ section # "reclaim"
    /\ \E p \in Pages : Maps(p, f) /\ pte[p] # "ro"
    /\ ~(GmemUnmovable /\ InGmem(f))
    /\ Free(d)
    /\ migPhase' = "isolated"
    /\ migSrc' = f
    /\ migDst' = d
    /\ refcount' = [refcount EXCEPT ![f] = @ + 1, ![d] = 1]
    /\ UNCHANGED <<excl, writtenFor, dirty, pteVars, backVars, section, migPass,
                   userVars, kvmVars, slotVars, guestVars>>

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
    /\ UNCHANGED <<writtenFor, dirty, pteFrame, backVars, section, migSrc, migDst,
                   migPass, userVars, kvmVars, slotVars, guestVars>>

\* Same function, the other outcome: the original PTE is put back (v5.19). For
\* other holders of the PTE lock nothing happened; the SPTE went before.
MigPteRefuse(p) ==
    /\ migPhase = "zapping"
    /\ Maps(p, migSrc)
    /\ CannotShare(migSrc)
    /\ migPhase' = "refused"
    /\ UNCHANGED <<folioVars, pteVars, backVars, section, migSrc, migDst, migPass,
                   userVars, kvmVars, slotVars, guestVars>>

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
    /\ UNCHANGED <<folioVars, pteVars, backVars, section, migSrc, migDst, userVars,
                   kvmVars, slotVars, guestVars>>

\* A page cache folio is frozen after the copy or before it; order-0 anon has
\* the one test only (kernel-facts 1.2).
FreezesLater == CopyBeforeFreeze /\ Backing # "anon"

\* mm/migrate.c : __migrate_folio, folio_mc_copy: test and copy in one step.
\* For anon no reference can come through the page table between the two; for a
\* page cache folio that is frozen first none can come at all.
\* The bytes are copied with the frame they were encrypted for.
MigCopy ==
    /\ migPhase = "unmapped"
    /\ refcount[migSrc] = ExpectedRefs
    /\ migPhase' = IF FreezesLater THEN "freezing" ELSE "copied"
    /\ writtenFor' = [writtenFor EXCEPT ![migDst] = writtenFor[migSrc]]
    /\ UNCHANGED <<refcount, excl, dirty, pteVars, backVars, section, migSrc, migDst,
                   migPass, userVars, kvmVars, slotVars, guestVars>>

\* mm/migrate.c : __folio_migrate_mapping, folio_ref_freeze after the copy. Who
\* found the folio in the page cache meanwhile makes it fail, and the copy is
\* thrown away.
MigFreeze ==
    /\ migPhase = "freezing"
    /\ IF refcount[migSrc] = ExpectedRefs
       THEN migPhase' = "copied" /\ UNCHANGED <<migPass, writtenFor>>
       ELSE /\ PassFails("unmapped")
            /\ writtenFor' = [writtenFor EXCEPT ![migDst] = None]
    /\ UNCHANGED <<refcount, excl, dirty, pteVars, backVars, section, migSrc, migDst,
                   userVars, kvmVars, slotVars, guestVars>>

MigIdle ==
    /\ migPhase' = "idle"
    /\ migSrc' = None
    /\ migDst' = None
    /\ migPass' = 0

\* dropped references leave gone, which is free if they were the last ones.
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
            /\ cache' = [cache EXCEPT ![p] = IF @ = migSrc THEN migDst ELSE @]
            /\ excl' = [excl EXCEPT ![migDst] = MappedExclusive]
            /\ Settle(migDst, 1 + CacheRefs, migSrc, ExpectedRefs)
       ELSE /\ UNCHANGED <<pteFrame, cache>>
            /\ excl' = [excl EXCEPT ![migSrc] = MappedExclusive]
            /\ Settle(migSrc, refcount[migSrc], migDst, 1)
    /\ MigIdle
    /\ UNCHANGED <<dirty, swapped, child, section, userVars, kvmVars, slotVars,
                   guestVars>>

\* mm/migrate.c : putback_movable_pages after every pass was refused. No
\* migration entry was left behind, so there is nothing to restore.
MigPutback ==
    /\ migPhase = "failed"
    /\ \A p \in Pages : pte[p] # "mig"
    /\ Settle(migSrc, refcount[migSrc] - 1, migDst, 1)
    /\ MigIdle
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, userVars, kvmVars,
                   slotVars, guestVars>>

---------------------------------------------------------------------------
\* Other host users of the same memory: VFIO, io_uring, O_DIRECT of the VMM; a
\* pipe that was spliced from it. They are here because refusing a page in use
\* is a thing the kernel does for anyone, and because their references must not
\* be mistaken for somebody else's.

\* mm/gup.c : pin_user_pages_fast
HostPin(p) ==
    /\ hostPin = None
    /\ pte[p] = "present"
    /\ hostPin' = pteFrame[p]
    /\ refcount' = [refcount EXCEPT ![pteFrame[p]] = @ + Bias]
    /\ UNCHANGED <<excl, writtenFor, dirty, pteVars, backVars, section, migVars,
                   hostRef, kvmVars, slotVars, guestVars>>

\* mm/gup.c : unpin_user_page
HostUnpin ==
    /\ hostPin # None
    /\ refcount' = [refcount EXCEPT ![hostPin] = @ - Bias]
    /\ ContentAfter(writtenFor)
    /\ hostPin' = None
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, hostRef, kvmVars,
                   slotVars, guestVars>>

\* mm/gup.c : get_user_pages_fast for a page that is mapped (vmsplice), or
\* mm/filemap.c : filemap_get_folio for a file page (splice, read), which needs no
\* PTE and so also finds a folio behind a migration entry, but not one whose count
\* is frozen because its bytes have left.
HostRef(p, f) ==
    /\ hostRef = None
    /\ Maps(p, f) \/ cache[p] = f
    /\ ~(migPhase = "copied" /\ migSrc = f)
    /\ hostRef' = f
    /\ refcount' = [refcount EXCEPT ![f] = @ + 1]
    /\ UNCHANGED <<excl, writtenFor, dirty, pteVars, backVars, section, migVars,
                   hostPin, kvmVars, slotVars, guestVars>>

\* include/linux/mm.h : folio_put
HostUnref ==
    /\ hostRef # None
    /\ refcount' = [refcount EXCEPT ![hostRef] = @ - 1]
    /\ ContentAfter(writtenFor)
    /\ hostRef' = None
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, hostPin, kvmVars,
                   slotVars, guestVars>>

---------------------------------------------------------------------------
\* What is not mm-only: userspace unmaps, forks, punches; the host reclaims.
\* Each changes PTEs inside the section that Kvm!NotifStart opened. A page that is being
\* migrated is left alone until that is over: truncation waits for the folio
\* lock; for the others it is an abstraction, see docs/model.md.

Migrating(f) == migPhase # "idle" /\ migSrc = f

\* mm/memory.c : zap_pte_range, for munmap and MADV_DONTNEED. A file page stays in
\* the page cache, an anonymous page stays only if somebody else references it,
\* detached: a later touch brings another one (kernel-facts 2.4).
Unmap(p) ==
    /\ section = "unmap"
    /\ Maps(p, pteFrame[p])
    /\ ~Migrating(pteFrame[p])
    /\ pte' = [pte EXCEPT ![p] = "none"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = None]
    /\ refcount' = [refcount EXCEPT ![pteFrame[p]] = @ - 1]
    /\ ContentAfter(writtenFor)
    /\ UNCHANGED <<excl, dirty, backVars, section, migVars, userVars, kvmVars, slotVars,
                   guestVars>>

\* The same for a swap entry: mm/memory.c : zap_pte_range, free_swap_and_cache.
UnmapSwap(p) ==
    /\ section = "unmap"
    /\ pte[p] = "swap"
    /\ pte' = [pte EXCEPT ![p] = "none"]
    /\ refcount' = [f \in Frames |-> refcount[f] - (IF cache[p] = f THEN 1 ELSE 0)]
    /\ ContentAfter(writtenFor)
    /\ cache' = [cache EXCEPT ![p] = None]
    /\ swapped' = [swapped EXCEPT ![p] = None]
    /\ UNCHANGED <<excl, dirty, pteFrame, child, section, migVars, userVars, kvmVars,
                   slotVars, guestVars>>

\* mm/shmem.c : shmem_undo_range, for fallocate(PUNCH_HOLE) and truncation: out of
\* the page cache as well as out of the page table.
HolePunch(p) ==
    /\ section = "unmap"
    /\ Backing = "shmem"
    /\ cache[p] # None
    /\ ~Migrating(cache[p])
    /\ pte' = [pte EXCEPT ![p] = "none"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = None]
    /\ refcount' = [refcount EXCEPT ![cache[p]] =
                        @ - (IF Maps(p, cache[p]) THEN 2 ELSE 1)]
    /\ ContentAfter(writtenFor)
    /\ cache' = [cache EXCEPT ![p] = None]
    /\ UNCHANGED <<excl, dirty, swapped, child, section, migVars, userVars, kvmVars,
                   slotVars, guestVars>>

\* mm/memory.c : copy_present_page: a page that may be pinned is copied for the
\* child at once and the parent keeps it; that is a fork without this step.
\* mm/memory.c : copy_present_pte: any other page is shared, write-protected on
\* both sides. Anonymous memory only: nothing is copied on write in a shared file.
Fork(p) ==
    /\ section = "fork"
    /\ pte[p] \in {"present", "ro"}
    /\ child[p] = None
    /\ ~Migrating(pteFrame[p])
    /\ ~(ForkCopiesPinned /\ MaybePinned(pteFrame[p]))
    /\ pte' = [pte EXCEPT ![p] = "ro"]
    /\ child' = [child EXCEPT ![p] = pteFrame[p]]
    /\ refcount' = [refcount EXCEPT ![pteFrame[p]] = @ + 1]
    /\ excl' = [excl EXCEPT ![pteFrame[p]] = FALSE]
    /\ UNCHANGED <<writtenFor, dirty, pteFrame, cache, swapped, section, migVars,
                   userVars, kvmVars, slotVars, guestVars>>

\* kernel/exit.c : exit_mmap: the child exits or execs; or it writes first and
\* takes a copy.
ChildGone(p) ==
    /\ child[p] # None
    /\ refcount' = [refcount EXCEPT ![child[p]] = @ - 1]
    /\ ContentAfter(writtenFor)
    /\ child' = [child EXCEPT ![p] = None]
    /\ UNCHANGED <<excl, dirty, pteVars, cache, swapped, section, migVars, userVars,
                   kvmVars, slotVars, guestVars>>

\* mm/memory.c : wp_can_reuse_anon_folio: the exclusive flag, else nobody but this
\* mapping. (For v5.9 to v5.18 that is do_wp_page after 09854ba94c6a: unverified.)
CanReuse(f) == excl[f] \/ refcount[f] = 1

\* mm/memory.c : do_wp_page, wp_page_reuse
WpReuse(p) ==
    /\ pte[p] = "ro"
    /\ CanReuse(pteFrame[p])
    /\ pte' = [pte EXCEPT ![p] = "present"]
    /\ excl' = [excl EXCEPT ![pteFrame[p]] = MappedExclusive]
    /\ UNCHANGED <<refcount, writtenFor, dirty, pteFrame, backVars, section, migVars,
                   userVars, kvmVars, slotVars, guestVars>>

\* mm/memory.c : wp_page_copy, inside its notifier section. The copy is made of
\* bytes, so ciphertext arrives at an address it was not encrypted for.
WpCopy(p, d) ==
    /\ section = "cow"
    /\ pte[p] = "ro"
    /\ ~CanReuse(pteFrame[p])
    /\ ~Migrating(pteFrame[p])
    /\ Free(d)
    /\ pte' = [pte EXCEPT ![p] = "present"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = d]
    /\ refcount' = [refcount EXCEPT ![pteFrame[p]] = @ - 1, ![d] = 1]
    /\ ContentAfter([writtenFor EXCEPT ![d] = writtenFor[pteFrame[p]]])
    /\ excl' = [excl EXCEPT ![d] = MappedExclusive]
    /\ UNCHANGED <<dirty, backVars, section, migVars, userVars, kvmVars, slotVars,
                   guestVars>>

\* mm/vmscan.c : shrink_folio_list, before anything is unmapped: anonymous and
\* maybe pinned. A file page is asked only after it was unmapped
\* (d824ec2a1546, v6.4), and then kept, as it is without that test.
ReclaimKeeps(f) == ReclaimSkipsPinned /\ Backing = "anon" /\ MaybePinned(f)

\* mm/rmap.c : try_to_unmap_one for a page on its way to swap: into the swap
\* cache, out of the page table. A file page is in the page cache already.
\* Refused like a migration if it was pinned meanwhile (v5.19).
ReclaimUnmap(p) ==
    /\ section = "reclaim"
    /\ Maps(p, pteFrame[p])
    /\ child[p] = None
    /\ ~CannotShare(pteFrame[p])
    /\ pte' = [pte EXCEPT ![p] = IF Backing = "anon" THEN "swap" ELSE "none"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = None]
    /\ cache' = [cache EXCEPT ![p] = pteFrame[p]]
    /\ refcount' = [refcount EXCEPT ![pteFrame[p]] = @ - CacheRefs]
    /\ UNCHANGED <<excl, writtenFor, dirty, swapped, child, section, migVars, userVars,
                   kvmVars, slotVars, guestVars>>

\* mm/vmscan.c : __remove_mapping, after the page was written: free it if the cache
\* holds the only reference, which is frozen for the purpose.
ReclaimFree(p) ==
    /\ cache[p] # None
    /\ refcount[cache[p]] = 1
    /\ refcount' = [refcount EXCEPT ![cache[p]] = 0]
    /\ swapped' = [swapped EXCEPT ![p] = writtenFor[cache[p]]]
    /\ writtenFor' = [writtenFor EXCEPT ![cache[p]] = None]
    /\ excl' = [excl EXCEPT ![cache[p]] = FALSE]
    /\ cache' = [cache EXCEPT ![p] = None]
    /\ UNCHANGED <<dirty, pteVars, child, section, migVars, userVars, kvmVars, slotVars,
                   guestVars>>

\* mm/memory.c : do_swap_page, taken by a read, and the page leaves the swap cache.
\* Writable only if the entry is marked exclusive (v5.19) or the page was just
\* read; before v5.19 it is write-protected until WpReuse or WpCopy.
SwapIn(p, f) ==
    /\ pte[p] = "swap"
    /\ IF cache[p] = None
       THEN /\ Free(f)
            /\ refcount' = [refcount EXCEPT ![f] = 1]
            /\ writtenFor' = [writtenFor EXCEPT ![f] = swapped[p]]
            /\ excl' = [excl EXCEPT ![f] = MappedExclusive]
       ELSE /\ f = cache[p]
            /\ UNCHANGED <<refcount, writtenFor, excl>>
    /\ pte' = [pte EXCEPT ![p] = IF excl'[f] THEN "present" ELSE "ro"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = f]
    /\ cache' = [cache EXCEPT ![p] = None]
    /\ swapped' = [swapped EXCEPT ![p] = None]
    /\ UNCHANGED <<dirty, child, section, migVars, userVars, kvmVars, slotVars,
                   guestVars>>
---------------------------------------------------------------------------
MigrationNext ==
    \/ \E f, d \in Frames : Isolate(f, d)
    \/ \E p \in Pages : MigPteSet(p)
    \/ MigCheckFail
    \/ MigCopy
    \/ \E p \in Pages : MigRestore(p)

\* Only a pinned anonymous page is refused.
RefusalNext ==
    \/ \E p \in Pages : MigPteRefuse(p)
    \/ MigPutback

\* The mm alone.
HostNext ==
    \/ \E p \in Pages, f \in Frames : HostFaultIn(p, f)
    \/ \E p \in Pages : NumaFault(p)
    \/ \E p \in Pages : NumaHint(p)
    \/ MigrationNext
    \/ RefusalNext
    \/ \E p \in Pages : HostPin(p)
    \/ HostUnpin

\* What is added where memory is a shared file.
PageCacheNext ==
    \/ MigFreeze
    \/ \E p \in Pages, f \in Frames : HostRef(p, f)
    \/ HostUnref

\* What userspace and reclaim add, for either backing and for each.
UnmapNext ==
    \/ \E p \in Pages : Unmap(p)
    \/ \E p \in Pages : ReclaimUnmap(p)
    \/ \E p \in Pages : ReclaimFree(p)

AnonNext ==
    \/ \E p \in Pages : UnmapSwap(p)
    \/ \E p \in Pages : Fork(p)
    \/ \E p \in Pages : ChildGone(p)
    \/ \E p \in Pages : WpReuse(p)
    \/ \E p \in Pages, d \in Frames : WpCopy(p, d)
    \/ \E p \in Pages, f \in Frames : SwapIn(p, f)

PunchNext == \E p \in Pages : HolePunch(p)
=============================================================================
