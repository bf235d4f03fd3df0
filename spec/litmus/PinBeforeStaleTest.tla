------------------------- MODULE PinBeforeStaleTest -------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.18, RFC v1. KVM pins in a second lookup, outside of      *)
(* mmu_lock and before the stale test. The fault has resolved A; munmap    *)
(* starts and ends, the address is mapped anew; the pin finds B, and KVM   *)
(* kills the VM for it, although a retry is all that was needed. Fix: pin  *)
(* after the stale test, under the lock. Cut: pin before both. (How a pin, *)
(* which may sleep, gets under mmu_lock is another question.)              *)
(***************************************************************************)
EXTENDS Integers
CONSTANT StaleTestFirst
VARIABLES pc, mem

Program == [vcpu |-> IF StaleTestFirst
                     THEN <<"ReadSeq", "Gup", "LockMmu", "StaleTest", "Pin", "Install">>
                     ELSE <<"ReadSeq", "Gup", "Pin", "LockMmu", "StaleTest", "Install">>,
            vmm  |-> <<"NotifierStart", "Zap", "NotifierEnd", "Remap">>]
INSTANCE Litmus

Init == Start([pte |-> "A", spte |-> "none", mmuLock |-> FALSE, count |-> 0, seq |-> 0,
               faultSeq |-> 0, faultPfn |-> "none", pinned |-> "none", alive |-> TRUE])

\* arch/x86/kvm/mmu/mmu.c : direct_page_fault, mmu_seq = kvm->mmu_notifier_seq
ReadSeq == Step("vcpu", "ReadSeq", [mem EXCEPT !.faultSeq = mem.seq])

\* virt/kvm/kvm_main.c : hva_to_pfn. With nothing mapped the vCPU's fault goes to
\* userspace, which maps something; here it waits.
Gup == mem.pte # "none" /\ Step("vcpu", "Gup", [mem EXCEPT !.faultPfn = mem.pte])

\* arch/x86/kvm/svm/sev.c : sev_pin_pfn, the RFC's: pin_user_pages_fast of the one
\* page. KVM_BUG if that fails or gives another frame.
Pin ==
    IF mem.pte = mem.faultPfn THEN Step("vcpu", "Pin", [mem EXCEPT !.pinned = mem.pte])
    ELSE Jump("vcpu", "Pin", "done", [mem EXCEPT !.alive = FALSE, !.mmuLock = FALSE])

\* arch/x86/kvm/mmu/mmu.c : direct_page_fault, write_lock(&kvm->mmu_lock)
LockMmu == Step("vcpu", "LockMmu", [mem EXCEPT !.mmuLock = TRUE])

\* arch/x86/kvm/mmu/mmu.c : is_page_fault_stale, or else the fault starts again
StaleTest ==
    IF mem.count > 0 \/ mem.seq # mem.faultSeq
    THEN Jump("vcpu", "StaleTest", "ReadSeq", [mem EXCEPT !.mmuLock = FALSE])
    ELSE Step("vcpu", "StaleTest", mem)

\* arch/x86/kvm/mmu/mmu.c : __direct_map, then write_unlock
Install == Step("vcpu", "Install", [mem EXCEPT !.spte = mem.faultPfn, !.mmuLock = FALSE])

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_start, under mmu_lock
NotifierStart ==
    ~mem.mmuLock /\ Step("vmm", "NotifierStart", [mem EXCEPT !.count = 1, !.spte = "none"])

\* mm/memory.c : zap_pte_range, for munmap
Zap == Step("vmm", "Zap", [mem EXCEPT !.pte = "none"])

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_end, under mmu_lock
NotifierEnd ==
    ~mem.mmuLock /\ Step("vmm", "NotifierEnd", [mem EXCEPT !.seq = @ + 1, !.count = 0])

\* mm/memory.c : do_anonymous_page, when the VMM maps and touches the address again
Remap == Step("vmm", "Remap", [mem EXCEPT !.pte = "B"])

Next == \/ ReadSeq \/ Gup \/ Pin \/ LockMmu \/ StaleTest \/ Install      \* vcpu
        \/ NotifierStart \/ Zap \/ NotifierEnd \/ Remap                 \* vmm

\* The VM is dead, for an munmap that it should survive.
Exists == ~mem.alive
Never  == ~Exists
=============================================================================
