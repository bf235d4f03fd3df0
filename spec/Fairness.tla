------------------------------ MODULE Fairness ------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Whoever has begun something goes on with it, and what then happens in   *)
(* the end: the liveness rows of kernel-facts 11.2. Who begins something   *)
(* new is free to do so for ever.                                          *)
(*                                                                         *)
(* WF: a step that stays possible is taken. Enough for a thread that only  *)
(* has to be scheduled. SF: a step that is possible again and again is     *)
(* taken. Each SF needs its reason, which stands with it.                  *)
(***************************************************************************)
EXTENDS Invariants

---------------------------------------------------------------------------
\* The mm.

\* mm/migrate.c : migrate_pages, in the context of its caller. It waits for locks
\* that are held for short, and for nothing else.
MigrationStep ==
    \/ NotifStart("migration")
    \/ \E p \in Pages : MigPteSet(p)
    \/ \E p \in Pages : MigPteRefuse(p)
    \/ NotifEnd("migration")
    \/ MigCheckFail
    \/ MigCopy
    \/ MigFreeze
    \/ \E p \in Pages : MigRestore(p)
    \/ MigPutback

\* mm/mprotect.c : change_protection runs to the end of its range;
\* mm/memory.c : handle_mm_fault answers.
MmWorks ==
    /\ WF_vars(MigrationStep)
    /\ WF_vars(NotifEnd("numa"))
    /\ WF_vars(\E p \in Pages : NumaFault(p))
MmGoesOn == MmWorks /\ WF_vars(\E p \in Pages, f \in Frames : HostFaultIn(p, f))

\* mm/memory_hotplug.c : offline_pages: scan_movable_pages and do_migrate_range, until
\* nothing is left or a signal comes.
OfflineComesAgain ==
    \A f \in Movable : WF_vars(\E d \in Frames \ Movable : Isolate(f, d))

\* mm/gup.c : unpin_user_page, include/linux/mm.h : folio_put: a request is completed,
\* a pipe is read. Not so for a long-term pin (VFIO, io_uring's fixed buffers).
UsersLetGo == WF_vars(HostUnpin) /\ WF_vars(HostUnref)

---------------------------------------------------------------------------
\* KVM.

\* A vCPU enters the guest again, and the guest wants all of its pages.
GuestComesAgain(v) == \A p \in Pages : WF_vars(FaultBegin(v, p))

\* The VMM closes the VM: no vCPU will run again. (VmDestroy alone is a VMM that
\* waited until nothing was under way.) virt/kvm/kvm_main.c : kvm_vm_release
VmmExits ==
    /\ alive
    /\ vm' = "killed"
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, guest, announced>>

\* mm/gup.c : __get_user_pages: a fatal signal ends the lookup of a fault.
Interrupted(v) ==
    /\ vm = "killed"
    /\ fault[v] = "begun"
    /\ FaultEnds(v)
    /\ UNCHANGED <<hostVars, spte, invVars, slotVars, guestVars>>

Ends ==
    \/ VmmExits
    \/ \E v \in Vcpus : Interrupted(v)

---------------------------------------------------------------------------
\* L1: a fault comes to its end, or the VM does.
FaultsResolve ==
    \A v \in Vcpus, p \in Pages :
        (fault[v] # "idle" /\ faultPage[v] = p) ~> (spte[p] # None \/ ~alive)

\* If the mm does not open notifier sections for ever, it does. That it does not is
\* luck: strong fairness of the fault's steps would not be enough (SpecStrong).
MmRound == ScanRound \/ (migPhase # "zapping" /\ migPhase' = "zapping")
RoundsEnd == <>[][~MmRound]_vars
FaultsResolveInQuiet == RoundsEnd => FaultsResolve

---------------------------------------------------------------------------
\* L2: a page that offline wants moves out of its way, unless somebody holds it,
\* which is L3's matter.
InTheWay(p, f) == pteFrame[p] = f /\ ~Held(f)
PagesMove == \A p \in Pages, f \in Movable : InTheWay(p, f) ~> ~InTheWay(p, f)

\* References that others take: they let go of them, and may take them anew.
TakesReference ==
    \/ hostPin = None /\ hostPin' # None
    \/ hostRef = None /\ hostRef' # None
    \/ \E v \in Vcpus : faultFrame[v] = None /\ faultFrame'[v] # None

UsersRest == <>[][~TakesReference]_vars
PagesMoveInQuiet == UsersRest => PagesMove

\* A pass that finds a user too many.
FailsForUser ==
    /\ migSrc \in Movable
    /\ ~Held(migSrc)
    /\ \/ migPhase # "refused" /\ migPhase' = "refused"
       \/ migPhase = "unmapped" /\ migPhase' \in {"unmapped", "failed"}

\* Nobody alone is in the way: of each user it is true that again and again a pass
\* fails for which somebody else is to blame (kernel-facts 9.8).
TakingTurns ==
    /\ []<><<FailsForUser /\ hostPin # migSrc>>_vars
    /\ []<><<FailsForUser /\ \A v \in Vcpus : faultFrame[v] # migSrc>>_vars
PagesMoveUnlessTurns == ~(TakingTurns /\ ~PagesMove)

---------------------------------------------------------------------------
\* L4: each call of migrate_pages comes back. Of such calls the CMA allocator makes
\* a bounded number, see RangeAllocation.
MigrationReturns == (migPhase # "idle") ~> (migPhase = "idle")

---------------------------------------------------------------------------
\* L8: a VM that nobody runs any more comes to its end, and what is left of its
\* frames' references is that of others. VmDestroy waits until no section is open;
\* the kernel waits for the calls under way only (mmu_notifier_unregister), so sections
\* that overlap for ever are this model's and left out.
NothingLeft ==
    /\ vm = "destroyed"
    /\ \A p \in Pages : held[p] = None /\ spte[p] = None
    /\ \A f \in Frames : refcount[f] = Owed(f, 0, One)
SectionsPause == []<>(invCount = 0)
TeardownReleases == SectionsPause => ((vm = "killed") ~> NothingLeft)

---------------------------------------------------------------------------
\* L7: a page that the guest wants private becomes private. The host's own users:
\* that they are gone from some time on.
ConversionEnds ==
    \A p \in Pages : (guest[p] = "toPrivate") ~> (guest[p] # "toPrivate" \/ ~alive)
HostUses ==
    \/ hostRef = None /\ hostRef' # None
    \/ \E p \in Pages : pte[p] = "none" /\ pte'[p] # "none"
HostRests == <>[][~HostUses]_vars
ConversionEndsAlone == HostRests /\ RoundsEnd => ConversionEnds

---------------------------------------------------------------------------
\* L9: what the guest shares while it boots reaches the host, whether or not it has
\* announced that it will say so. Its faults must end for that (L1).
Reaches(p) ==
    spte[p] # None /\ spte[p] = IF Backing = "gmem" THEN gmem[p] ELSE pteFrame[p]
SharingReachesHost ==
    \A p \in Pages :
        (guest[p] = "shared" /\ alive) ~> (guest[p] # "shared" \/ ~alive \/ Reaches(p))
GuestIsHeard == RoundsEnd => SharingReachesHost

---------------------------------------------------------------------------
\* L10: what must be done before the guest's first step. Nothing else is at work in the
\* Start specifications of the schemes, so that the shortest way there is what the
\* scheme asks for; columns with more pages show what it depends on.
NotStarted == vm = "setup"
StartHoldsAll == vm = "running" => \A p \in Pages : held[p] # None
Touches == \E p \in Pages, f \in Frames : HostFaultIn(p, f)
=============================================================================
