------------------------------ MODULE Profile ------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* One kernel fixes every switch at once; a .cfg names the kernel and the  *)
(* backing of guest memory and nothing else of the host, so that no column *)
(* mixes versions. A test may replace one switch by a line such as         *)
(* SeqCheck = FALSE; such a model is a mutation and not a kernel.          *)
(*                                                                         *)
(* The hooks of a scheme are put on the mm of the profile, whenever they   *)
(* were proposed. "inferred" and "unverified" are the fact sheet's words.  *)
(***************************************************************************)
EXTENDS Naturals, FiniteSets

CONSTANTS
    Kernel,     \* one of Kernels
    Backing     \* of the memory that the host's page tables map:
                \*   "anon": MAP_PRIVATE anonymous; "shmem": MAP_SHARED;
                \*   "gmem": the file that also backs private memory

Kernels == {"v5.17", "v5.19", "v6.15", "conversion"}
    \* "conversion": v6.15 with what was under review in 2026 (merge state
    \* unverified): in-place conversion, and a NUMA filter for any mapping

\* What the NUMA hinting scan skips (kernel-facts 2.3), mm/mprotect.c:
\*   refcountPrivate  private mapping and page_count != 1 (80d47f5de5e3, v5.17-rc;
\*                    read in code of about v5.18, and in the patch that replaced it)
\*   pinnedPrivate    private mapping and maybe-pinned (2024; read at 003fde4492c8,
\*                    about v6.15; the first release is unverified)
\*   pinnedAny        maybe-pinned, any mapping (2025/26; release unverified)
NumaFilter ==
    CASE Kernel \in {"v5.17", "v5.19"} -> "refcountPrivate"
      [] Kernel = "v6.15"              -> "pinnedPrivate"
      [] Kernel = "conversion"         -> "pinnedAny"

\* PageAnonExclusive: 6c287605fd56, v5.19 (kernel-facts 2.3, 9.2).
AnonExclusive == Kernel # "v5.17"

\* Migration of a page cache folio copies first and freezes the count after it
\* (read in code of 2026 and in a patch against v6.15-rc, which has the test before
\* the copy), or freezes first (read in code of about v6.7).
CopyBeforeFreeze == Kernel \in {"v6.15", "conversion"}

\* Region registration passes FOLL_LONGTERM: 7e066cb9b71a, v6.15 (kernel-facts 4.2).
LongtermMigrate == Kernel \in {"v6.15", "conversion"}

\* The notifier writes caches back before it returns: 683412ccf612, v5.18
\* (CVE-2022-0171, kernel-facts 9.12).
FlushOnZap == Kernel # "v5.17"

\* Reclaim leaves anonymous pages alone that may be pinned: feb889fb40fa, v5.11.
ReclaimSkipsPinned == TRUE

\* fork gives the child a copy of a page that may be pinned: 70e806e4e645, v5.9.
ForkCopiesPinned == TRUE

\* A fault compares mmu_invalidate_seq with its snapshot, and looks at the
\* sections still open: every kernel with mmu_notifier users of this kind.
SeqCheck == TRUE
InProgressCheck == TRUE

\* In-place conversion takes user mappings away before it counts references
\* (review state, kernel-facts 6, 9.21).
UnmapBeforeRefCheck == TRUE

\* Folios of the private file are not isolated for migration: 0003e2a41468.
GmemUnmovable == TRUE

\* Private SPTEs stand in roots of their own, which sections of the mm leave alone
\* (TDX). An SNP guest has one set of roots for both kinds of memory, and a section
\* zaps what its gfns have there: arch/x86/kvm/mmu/tdp_mmu.h :
\* kvm_gfn_range_filter_to_root_types (kernel-facts 3.1).
MirrorRoots == FALSE

ASSUME KernelKnown == Kernel \in Kernels
ASSUME BackingKnown ==
    /\ Backing \in {"anon", "shmem", "gmem"}
    /\ Backing = "gmem" => Kernel = "conversion"
=============================================================================
