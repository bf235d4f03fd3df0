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
EXTENDS Profile

LOCAL INSTANCE TLC    \* Permutations

CONSTANTS
    Pages,          \* guest frames (gfn), each with its host virtual page (hva)
    Frames,         \* host page frames (pfn)
    Movable,        \* those of them in ZONE_MOVABLE or CMA
    None,           \* no frame, no page: an empty entry
    Vcpus,          \* virtual CPUs that can fault
    Bias,           \* GUP_PIN_COUNTING_BIAS, 1024 in the kernel
    MaxPass         \* passes of each loop in migrate_pages_batch, up to 10 in the kernel

VARIABLES
    \* -- struct page / struct folio, order 0 --
    refcount,       \* folio->_refcount; a pin adds Bias to it
    excl,           \* PageAnonExclusive; of a page in the swap cache, the mark
                    \*   of its swap entry
    writtenFor,     \* the frame for which the bytes in this frame were
                    \*   encrypted (the SEV tweak is the physical address);
                    \*   None: no ciphertext
    dirty,          \* the caches hold lines of it under the guest's key
    \* -- the VMA's page table and what stands behind it --
    pte,            \* kind of entry
    pteFrame,       \* the frame the entry names
    cache,          \* the page's folio in page cache (shmem) or swap cache (anon)
    swapped,        \* what lies on the swap device, as writtenFor
    child,          \* the frame that a forked child maps at this address
    \* -- other host activity --
    section,        \* whose notifier section is open, migration's apart
    migPhase,       \* where migrate_pages is with its one folio
    migSrc, migDst, \* the (src, dst) pair
    migPass,        \* failed passes of the loop it is in
    hostPin,        \* frame pinned by some other host user (VFIO, io_uring, O_DIRECT)
    hostRef,        \* frame with a plain reference of another host user (splice)
    \* -- struct kvm --
    spte,           \* leaf SPTE: the frame it maps
    invCount,       \* kvm->mmu_invalidate_in_progress
    invRange,       \* kvm->mmu_invalidate_range_start/end, as a set
    fault,          \* where a vCPU is in its page fault
    faultPage,      \* fault->gfn
    faultFrame,     \* fault->pfn, carries a transient reference
    seqChanged,     \* kvm->mmu_invalidate_seq differs from fault->mmu_seq
    held,           \* the record of what was taken for a gfn: the frame
    attr,           \* KVM_MEMORY_ATTRIBUTE_PRIVATE; without private memory
                    \*   every page is "shared": it comes from the hva
    gmem,           \* the page's folio in the file of private memory
    \* -- the guest --
    guest,          \* what the guest believes about its frame
    announced,      \* has it said that it uses KVM_HC_MAP_GPA_RANGE?
    vm              \* the VM's life

\* Reads of these groups are what "the kernel reads" is about: HostMemory
\* mentions neither slotVars nor guestVars but to say that they do not change.
folioVars == <<refcount, excl, writtenFor, dirty>>
pteVars   == <<pte, pteFrame>>
backVars  == <<cache, swapped, child>>
migVars   == <<migPhase, migSrc, migDst, migPass>>
userVars  == <<hostPin, hostRef>>
invVars   == <<invCount, invRange>>
faultVars == <<fault, faultPage, faultFrame, seqChanged>>
kvmVars   == <<spte, invVars, faultVars>>
slotVars  == <<held, attr, gmem>>
guestVars == <<guest, announced, vm>>
hostVars  == <<folioVars, pteVars, backVars, section, migVars, userVars>>

vars == <<refcount, excl, writtenFor, dirty, pte, pteFrame, cache, swapped, child,
          section, migPhase, migSrc, migDst, migPass, hostPin, hostRef,
          spte, invCount, invRange, fault, faultPage, faultFrame, seqChanged,
          held, attr, gmem, guest, announced, vm>>

PteKinds == {"none",      \* pte_none
             "present",   \* present and writable
             "ro",        \* present and write-protected: fork, swap-in
             "protnone",  \* pte_protnone: a NUMA hint, still maps its frame
             "mig",       \* migration entry: names its frame, does not map it
             "swap"}      \* swap entry

Sections == {"none", "numa", "unmap", "fork", "reclaim", "cow",
             "attr", "punch", "convert"}

MigPhases == {"idle",
              "isolated",   \* off the LRU, folio locked, dst allocated
              "zapping",    \* inside the notifier section of try_to_migrate
              "entered",    \* the PTE is a migration entry, section still open
              "refused",    \* the PTE was put back, section still open
              "unmapped",   \* between passes of the move phase
              "freezing",   \* bytes copied, count not frozen yet
              "copied",     \* dst holds the bytes, no way back
              "failed"}     \* out of passes

FaultPhases == {"idle",
                "begun",      \* sequence snapshot taken
                "resolved",   \* GUP returned a frame
                "recorded",   \* a hook ran between GUP and the stale test
                "mapped"}     \* SPTE installed, transient reference still there

GuestViews == {"shared",     \* C-bit clear
               "private",    \* C-bit set, nothing written yet
               "written",    \* C-bit set, the guest expects to read its data back
               "toShared",   \* waits in the hypercall that asks for it
               "toPrivate"}

Announcements == {"never",    \* a guest without KVM_FEATURE_HC_MAP_GPA_RANGE
                  "not yet",  \* one with it that still boots
                  "yes"}

VmPhases == {"setup",       \* KVM_SEV_LAUNCH_START done, no vCPU runs
             "running",
             "killed",      \* kvm_vm_bugged: no vCPU will run again
             "destroyed"}

MaybeFrame == Frames \cup {None}

alive == vm \in {"setup", "running"}

\* Plain references that can meet on one frame: page cache, mapping, child,
\* isolation, another host user, one transient reference for each vCPU, one hold
\* for each page. With a smaller Bias plain references would look like a pin,
\* which the kernel tolerates (kernel-facts 2.1) and which has its own tests.
PlainRefs == 5 + Cardinality(Vcpus) + Cardinality(Pages)

\* Pins: one for each page, one for each fault that pins, one for the other user.
MaxRefs == Bias * (Cardinality(Pages) + Cardinality(Vcpus) + 1) + PlainRefs

ASSUME BiasExceedsPlainRefs == Bias \in Nat /\ Bias > PlainRefs
ASSUME RoomToMove == Cardinality(Frames) > Cardinality(Pages)
ASSUME BoundsKnown ==
    /\ None \notin Frames \cup Pages
    /\ Movable \subseteq Frames
    /\ MaxPass \in Nat \ {0}

TypeOK ==
    /\ refcount \in [Frames -> 0..MaxRefs]
    /\ excl \in [Frames -> BOOLEAN]
    /\ writtenFor \in [Frames -> MaybeFrame]
    /\ dirty \in [Frames -> BOOLEAN]
    /\ pte \in [Pages -> PteKinds]
    /\ pteFrame \in [Pages -> MaybeFrame]
    /\ cache \in [Pages -> MaybeFrame]
    /\ swapped \in [Pages -> MaybeFrame]
    /\ child \in [Pages -> MaybeFrame]
    /\ section \in Sections
    /\ migPhase \in MigPhases
    /\ migSrc \in MaybeFrame
    /\ migDst \in MaybeFrame
    /\ migPass \in 0..(MaxPass - 1)
    /\ hostPin \in MaybeFrame
    /\ hostRef \in MaybeFrame
    /\ spte \in [Pages -> MaybeFrame]
    /\ invCount \in 0..2
    /\ invRange \in SUBSET Pages
    /\ fault \in [Vcpus -> FaultPhases]
    /\ faultPage \in [Vcpus -> Pages \cup {None}]
    /\ faultFrame \in [Vcpus -> MaybeFrame]
    /\ seqChanged \in [Vcpus -> BOOLEAN]
    /\ held \in [Pages -> MaybeFrame]
    /\ attr \in [Pages -> {"shared", "private"}]
    /\ gmem \in [Pages -> MaybeFrame]
    /\ guest \in [Pages -> GuestViews]
    /\ announced \in Announcements
    /\ vm \in VmPhases

\* The VM exists, no page of it was touched yet. All guest memory starts
\* private: a SEV guest sets the C-bit and shares explicitly. A scheme says where
\* the VM stands, how private memory is marked and which guests there are.
InitWith(phase, attribute, guests) ==
    /\ refcount = [f \in Frames |-> 0]
    /\ excl = [f \in Frames |-> FALSE]
    /\ writtenFor = [f \in Frames |-> None]
    /\ dirty = [f \in Frames |-> FALSE]
    /\ pte = [p \in Pages |-> "none"]
    /\ pteFrame = [p \in Pages |-> None]
    /\ cache = [p \in Pages |-> None]
    /\ swapped = [p \in Pages |-> None]
    /\ child = [p \in Pages |-> None]
    /\ section = "none"
    /\ migPhase = "idle"
    /\ migSrc = None
    /\ migDst = None
    /\ migPass = 0
    /\ hostPin = None
    /\ hostRef = None
    /\ spte = [p \in Pages |-> None]
    /\ invCount = 0
    /\ invRange = {}
    /\ fault = [v \in Vcpus |-> "idle"]
    /\ faultPage = [v \in Vcpus |-> None]
    /\ faultFrame = [v \in Vcpus |-> None]
    /\ seqChanged = [v \in Vcpus |-> FALSE]
    /\ held = [p \in Pages |-> None]
    /\ attr = [p \in Pages |-> attribute]
    /\ gmem = [p \in Pages |-> None]
    /\ guest = [p \in Pages |-> "private"]
    /\ announced \in guests
    /\ vm = phase

\* For SYMMETRY: no operator knows one frame from another, as long as none of them
\* is movable. States that differ in the frames' names only have the same future.
FramesAlike == Permutations(Frames)

\* For SYMMETRY: all that can exchange its names without a difference.
Symmetric ==
    Permutations(Pages) \cup Permutations(Vcpus)
        \cup Permutations(Movable) \cup Permutations(Frames \ Movable)

\* A VM that runs already, whose memory all comes from the hva. Nobody listens
\* to its guest's announcements, so one kind of guest stands for both.
Init == InitWith("running", "shared", {"never"})
=============================================================================
