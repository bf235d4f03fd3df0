--------------------------- MODULE FaultVsMemslot ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.10. A fault resolves its page; the memslot is deleted,   *)
(* which makes the roots invalid and zaps them; the fault installs its     *)
(* SPTE into the dead root, where nobody will zap it: the address belongs  *)
(* to no slot now, so the notifier call of a later munmap finds nothing to *)
(* do. Fix: retry the fault if its root was invalidated by a memslot       *)
(* update. Cut: no obsolete-root test. The grace period of a slot update,  *)
(* which narrows the window, is left out.                                  *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ObsoleteRootTest
VARIABLES pc, mem

Program == [vcpu |-> <<"FaultBegin", "Gup", "Install">>,
            vmm  |-> <<"DeleteSlot", "ZapRoots", "Munmap">>]
INSTANCE Litmus

\* The count holds one mapping.
Init == Start([slot |-> TRUE, rootValid |-> TRUE, pte |-> "A", ref |-> [A |-> 1],
               faultPfn |-> "none", spte |-> "none"])

\* arch/x86/kvm/mmu/mmu.c : kvm_tdp_page_fault, in the vCPU's root; looks up the
\* slot. Without one it would be MMIO, and nothing races.
FaultBegin ==
    IF mem.slot THEN Step("vcpu", "FaultBegin", mem)
    ELSE Jump("vcpu", "FaultBegin", "done", mem)

\* virt/kvm/kvm_main.c : hva_to_pfn. The slot found above is still good to read
\* (SRCU), whatever becomes of it.
Gup ==
    IF mem.pte = "none" THEN Jump("vcpu", "Gup", "done", mem)
    ELSE Step("vcpu", "Gup", [mem EXCEPT !.faultPfn = "A", !.ref.A = @ + 1])

\* arch/x86/kvm/mmu/mmu.c : is_page_fault_stale, then kvm_tdp_mmu_map and
\* kvm_mmu_finish_page_fault: under mmu_lock. No notifier call hit the slot, so
\* the root is all that can tell. On a retry the vCPU loads a new root first and
\* finds no slot.
Install ==
    Step("vcpu", "Install",
         IF ObsoleteRootTest /\ ~mem.rootValid
         THEN [mem EXCEPT !.faultPfn = "none", !.ref.A = @ - 1]
         ELSE [mem EXCEPT !.faultPfn = "none", !.ref.A = @ - 1, !.spte = "A"])

\* virt/kvm/kvm_main.c : kvm_set_memslot; kvm_mmu_zap_all_fast marks the roots.
DeleteSlot == Step("vmm", "DeleteSlot", [mem EXCEPT !.slot = FALSE, !.rootValid = FALSE])

\* arch/x86/kvm/mmu/tdp_mmu.c : kvm_tdp_mmu_zap_invalidated_roots
ZapRoots == Step("vmm", "ZapRoots", [mem EXCEPT !.spte = "none"])

\* mm/memory.c : zap_pte_range. Its notifier call finds no slot at this address.
Munmap == Step("vmm", "Munmap", [mem EXCEPT !.pte = "none", !.ref.A = @ - 1])

Next == \/ FaultBegin \/ Gup \/ Install         \* vcpu
        \/ DeleteSlot \/ ZapRoots \/ Munmap     \* vmm

\* An SPTE maps A, which nobody holds any more: it is free.
Exists == mem.spte = "A" /\ mem.ref.A = 0
Never  == ~Exists
=============================================================================
