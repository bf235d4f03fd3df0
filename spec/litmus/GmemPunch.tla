----------------------------- MODULE GmemPunch -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.20, guest_memfd. A fault resolves folio A, a hole punch  *)
(* zaps the SPTEs, truncates A and ends, the fault installs A: the guest   *)
(* maps a page that the file no longer has. What closes it: the punch      *)
(* counts as an invalidation from before the zap until after the           *)
(* truncation. Cut: zap without begin and end.                             *)
(***************************************************************************)
EXTENDS Integers
CONSTANT PunchInvalidates
VARIABLES pc, mem

Program == [vcpu  |-> <<"ReadSeq", "GetPfn", "Install">>,
            punch |-> <<"InvalidateBegin", "Truncate", "InvalidateEnd">>]
INSTANCE Litmus

Init == Start([cache |-> "A", ref |-> [A |-> 1], spte |-> "none",
               inProgress |-> 0, seq |-> 0,
               faultSeq |-> 0, faultPfn |-> "none"])

\* arch/x86/kvm/mmu/mmu.c : kvm_mmu_faultin_pfn, fault->mmu_seq
ReadSeq == Step("vcpu", "ReadSeq", [mem EXCEPT !.faultSeq = mem.seq])

\* virt/kvm/guest_memfd.c : kvm_gmem_get_pfn. Takes the folio lock, but not the
\* lock that excludes a punch. Past a truncation it would allocate a new folio;
\* that fault has nothing to race with and ends here.
GetPfn ==
    IF mem.cache = "none" THEN Jump("vcpu", "GetPfn", "done", mem)
    ELSE Step("vcpu", "GetPfn", [mem EXCEPT !.faultPfn = "A", !.ref.A = @ + 1])

\* arch/x86/kvm/mmu/mmu.c : is_page_fault_stale, then kvm_tdp_mmu_map and
\* kvm_mmu_finish_page_fault: under mmu_lock. Stale: drop the folio, try again.
Stale == mem.inProgress > 0 \/ mem.seq # mem.faultSeq
Install ==
    IF Stale THEN Jump("vcpu", "Install", "ReadSeq",
                       [mem EXCEPT !.faultPfn = "none", !.ref.A = @ - 1])
    ELSE Step("vcpu", "Install", [mem EXCEPT !.spte = mem.faultPfn, !.ref.A = @ - 1])

\* virt/kvm/guest_memfd.c : kvm_gmem_invalidate_begin zaps the SPTEs
InvalidateBegin ==
    Step("punch", "InvalidateBegin",
         [mem EXCEPT !.spte = "none", !.inProgress = IF PunchInvalidates THEN 1 ELSE 0])

\* mm/truncate.c : truncate_inode_pages_range drops the page cache's reference
Truncate == Step("punch", "Truncate", [mem EXCEPT !.cache = "none", !.ref.A = @ - 1])

\* virt/kvm/guest_memfd.c : kvm_gmem_invalidate_end
InvalidateEnd ==
    Step("punch", "InvalidateEnd",
         [mem EXCEPT !.inProgress = 0, !.seq = IF PunchInvalidates THEN @ + 1 ELSE @])

Next == \/ ReadSeq \/ GetPfn \/ Install                     \* vcpu
        \/ InvalidateBegin \/ Truncate \/ InvalidateEnd     \* punch

\* The guest maps A, which nobody holds any more: it is free.
Exists == mem.spte = "A" /\ mem.ref.A = 0
Never  == ~Exists
=============================================================================
