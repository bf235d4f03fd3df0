--------------------------- MODULE StaleCacheLine ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* CVE-2022-0171, kernel-facts 9.12. The guest dirties cache lines, tagged *)
(* with its key. Userspace unmaps the page, the host gives it to somebody  *)
(* else, who writes; later the old lines are evicted, over the new data.   *)
(* Fix: write the caches back in the notifier, before it returns           *)
(* (683412ccf612, v5.18). Cut: free before flush.                          *)
(***************************************************************************)
EXTENDS Integers
CONSTANT FlushBeforeFree
VARIABLES pc, mem

Program == [munmap  |-> IF FlushBeforeFree
                        THEN <<"ZapSpte", "Flush", "Free">>
                        ELSE <<"ZapSpte", "Free", "Flush">>,
            guest   |-> <<"GuestStore">>,
            cpu     |-> <<"Evict">>,
            another |-> <<"Allocate", "HostStore", "HostLoad">>]
INSTANCE Litmus

\* ram is what DRAM holds in page A; line is the guest's cache line of it.
Init == Start([spte |-> "A", free |-> FALSE, line |-> "clean", ram |-> "zero", saw |-> "nothing"])

WrittenBack == IF mem.line = "clean" THEN mem ELSE [mem EXCEPT !.line = "clean", !.ram = mem.line]

\* The guest stores through its private mapping; the line is dirty.
GuestStore ==
    IF mem.spte = "A" THEN Step("guest", "GuestStore", [mem EXCEPT !.line = "ciphertext"])
    ELSE Jump("guest", "GuestStore", "done", mem)

\* The hardware evicts the line when it likes.
Evict == Step("cpu", "Evict", WrittenBack)

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_start
ZapSpte == Step("munmap", "ZapSpte", [mem EXCEPT !.spte = "none"])

\* arch/x86/kvm/svm/sev.c : sev_guest_memory_reclaimed, WBINVD on all CPUs
Flush == Step("munmap", "Flush", WrittenBack)

\* mm/memory.c : zap_pte_range, the last reference
Free == Step("munmap", "Free", [mem EXCEPT !.free = TRUE])

\* mm/page_alloc.c : get_page_from_freelist, for anybody else
Allocate == mem.free /\ Step("another", "Allocate", mem)

\* A store without the guest's key: another line for the same memory. It is
\* written back at once here; what matters is that the guest's line comes later.
HostStore == Step("another", "HostStore", [mem EXCEPT !.ram = "data"])
HostLoad  == Step("another", "HostLoad", [mem EXCEPT !.saw = mem.ram])

Next == \/ GuestStore \/ Evict                          \* guest, cpu
        \/ ZapSpte \/ Flush \/ Free                     \* munmap
        \/ Allocate \/ HostStore \/ HostLoad            \* another

Exists == mem.saw = "ciphertext"
Never  == ~Exists
=============================================================================
