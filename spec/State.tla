------------------------------- MODULE State -------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Every variable of the model, once, with the kernel object it stands     *)
(* for. The modules that act on them: HostMemory (the host's mm), Kvm      *)
(* (secondary MMU), Sev (guest and encrypted content). "kernel-facts n.m"  *)
(* is the section of the fact sheet that the model is held against.        *)
(*                                                                         *)
(* One VM, one memslot, one VMA. A member of Pages is a guest frame and    *)
(* also the host virtual page that backs it: the slot maps them one to     *)
(* one, and neither moves. What moves is the frame behind them.            *)
(***************************************************************************)
EXTENDS Naturals, FiniteSets

CONSTANTS
    Pages,          \* guest frames (gfn), each with its host virtual page (hva)
    Frames,         \* host page frames (pfn)
    None,           \* no frame, no page: an empty entry
    Vcpus,          \* virtual CPUs that can fault
    Bias,           \* GUP_PIN_COUNTING_BIAS, 1024 in the kernel
    MaxPass         \* passes of each loop in migrate_pages_batch, up to 10 in the kernel

\* The switches below make up one kernel profile; each .cfg sets them together
\* and gives each one's source.
CONSTANTS
    Backing,        \* "anon": MAP_PRIVATE anonymous memory; "shmem": MAP_SHARED
    NumaFilter,     \* what the NUMA hinting scan skips, see HostMemory!NumaSkips
    AnonExclusive,  \* TRUE: the kernel has PageAnonExclusive (v5.19)
    SeqCheck        \* TRUE: a fault compares mmu_invalidate_seq (always; FALSE is a cut)

VARIABLES
    \* -- struct page / struct folio, order 0 --
    refcount,       \* folio->_refcount; a pin adds Bias to it
    excl,           \* PageAnonExclusive
    writtenFor,     \* the frame for which the bytes in this frame were
                    \*   encrypted (the SEV tweak is the physical address);
                    \*   None: no ciphertext
    \* -- the VMA's page table --
    pte,            \* kind of entry
    pteFrame,       \* the frame the entry names
    \* -- other host activity --
    scanning,       \* change_prot_numa has its notifier section open
    migPhase,       \* where migrate_pages is with its one folio
    migSrc, migDst, \* the (src, dst) pair
    migPass,        \* failed passes of the loop it is in
    hostPin,        \* frame pinned by some other host user (VFIO, io_uring, O_DIRECT)
    \* -- struct kvm --
    spte,           \* leaf SPTE: the frame it maps
    invCount,       \* kvm->mmu_invalidate_in_progress
    invRange,       \* kvm->mmu_invalidate_range_start/end, as a set
    fault,          \* where a vCPU is in its page fault
    faultPage,      \* fault->gfn
    faultFrame,     \* fault->pfn, carries a transient reference
    seqChanged,     \* kvm->mmu_invalidate_seq differs from fault->mmu_seq
    held,           \* the slot's record of what was taken for a gfn: the frame
    \* -- the guest --
    guest,          \* what the guest believes about its frame
    alive           \* FALSE once the VM is destroyed

\* Reads of these groups are what "the kernel reads" is about: HostMemory
\* mentions neither slotVars nor guestVars but to say that they do not change.
folioVars == <<refcount, excl, writtenFor>>
pteVars   == <<pte, pteFrame>>
migVars   == <<migPhase, migSrc, migDst, migPass>>
hostVars  == <<folioVars, pteVars, scanning, migVars, hostPin>>
invVars   == <<invCount, invRange>>
faultVars == <<fault, faultPage, faultFrame, seqChanged>>
kvmVars   == <<spte, invVars, faultVars>>
slotVars  == <<held>>
guestVars == <<guest, alive>>

vars == <<refcount, excl, writtenFor, pte, pteFrame, scanning,
          migPhase, migSrc, migDst, migPass, hostPin,
          spte, invCount, invRange, fault, faultPage, faultFrame, seqChanged,
          held, guest, alive>>

PteKinds == {"none",      \* pte_none
             "present",
             "protnone",  \* pte_protnone: a NUMA hint, still maps its frame
             "mig"}       \* migration entry: names its frame, does not map it

MigPhases == {"idle",
              "isolated",   \* off the LRU, folio locked, dst allocated
              "zapping",    \* inside the notifier section of try_to_migrate
              "entered",    \* the PTE is a migration entry, section still open
              "refused",    \* the PTE was put back, section still open
              "unmapped",   \* between passes of the move phase
              "copied",     \* dst holds the bytes
              "failed"}     \* out of passes

FaultPhases == {"idle",
                "begun",      \* sequence snapshot taken
                "resolved",   \* GUP returned a frame
                "recorded",   \* a hook ran between GUP and the stale test
                "mapped"}     \* SPTE installed, transient reference still there

GuestViews == {"shared",   \* C-bit clear
               "private",  \* C-bit set, nothing written yet
               "written"}  \* C-bit set, the guest expects to read its data back

MaybeFrame == Frames \cup {None}

\* Plain references that can meet on one frame: page cache, mapping,
\* isolation, one transient reference for each vCPU, one hold for each page.
\* With a smaller Bias plain references would look like a pin, which the
\* kernel tolerates (kernel-facts 2.1) and which has its own tests later.
PlainRefs == 3 + Cardinality(Vcpus) + Cardinality(Pages)

\* Pins: one for each page, one for the other host user.
MaxRefs == Bias * (Cardinality(Pages) + 1) + PlainRefs

ASSUME BiasExceedsPlainRefs == Bias \in Nat /\ Bias > PlainRefs
ASSUME RoomToMove == Cardinality(Frames) > Cardinality(Pages)
ASSUME SwitchesKnown ==
    /\ None \notin Frames \cup Pages
    /\ MaxPass \in Nat \ {0}
    /\ Backing \in {"anon", "shmem"}
    /\ NumaFilter \in {"none", "refcountPrivate", "pinnedPrivate", "pinnedAny"}
    /\ AnonExclusive \in BOOLEAN
    /\ SeqCheck \in BOOLEAN

TypeOK ==
    /\ refcount \in [Frames -> 0..MaxRefs]
    /\ excl \in [Frames -> BOOLEAN]
    /\ writtenFor \in [Frames -> MaybeFrame]
    /\ pte \in [Pages -> PteKinds]
    /\ pteFrame \in [Pages -> MaybeFrame]
    /\ scanning \in BOOLEAN
    /\ migPhase \in MigPhases
    /\ migSrc \in MaybeFrame
    /\ migDst \in MaybeFrame
    /\ migPass \in 0..(MaxPass - 1)
    /\ hostPin \in MaybeFrame
    /\ spte \in [Pages -> MaybeFrame]
    /\ invCount \in 0..2
    /\ invRange \in SUBSET Pages
    /\ fault \in [Vcpus -> FaultPhases]
    /\ faultPage \in [Vcpus -> Pages \cup {None}]
    /\ faultFrame \in [Vcpus -> MaybeFrame]
    /\ seqChanged \in [Vcpus -> BOOLEAN]
    /\ held \in [Pages -> MaybeFrame]
    /\ guest \in [Pages -> GuestViews]
    /\ alive \in BOOLEAN

\* The VM exists and has run nothing; no page of it was touched yet. All guest
\* memory starts private: a SEV guest sets the C-bit and shares explicitly.
Init ==
    /\ refcount = [f \in Frames |-> 0]
    /\ excl = [f \in Frames |-> FALSE]
    /\ writtenFor = [f \in Frames |-> None]
    /\ pte = [p \in Pages |-> "none"]
    /\ pteFrame = [p \in Pages |-> None]
    /\ scanning = FALSE
    /\ migPhase = "idle"
    /\ migSrc = None
    /\ migDst = None
    /\ migPass = 0
    /\ hostPin = None
    /\ spte = [p \in Pages |-> None]
    /\ invCount = 0
    /\ invRange = {}
    /\ fault = [v \in Vcpus |-> "idle"]
    /\ faultPage = [v \in Vcpus |-> None]
    /\ faultFrame = [v \in Vcpus |-> None]
    /\ seqChanged = [v \in Vcpus |-> FALSE]
    /\ held = [p \in Pages |-> None]
    /\ guest = [p \in Pages |-> "private"]
    /\ alive = TRUE
=============================================================================
