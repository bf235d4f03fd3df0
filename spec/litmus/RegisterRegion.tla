--------------------------- MODULE RegisterRegion ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.13. One thread registers a region and puts it on the     *)
(* list; another unregisters it at once, which unpins the pages and frees  *)
(* the array that names them; the first flushes caches through the array.  *)
(* Fix: flush before the lock is dropped (5ef1d8c1ddbf, v6.8;              *)
(* CVE-2024-35791, unverified). Cut: flush after unlock.                   *)
(***************************************************************************)
EXTENDS Integers
CONSTANT FlushUnderLock
VARIABLES pc, mem

Program == [register   |-> IF FlushUnderLock
                           THEN <<"Lock", "AddRegion", "Flush", "Unlock">>
                           ELSE <<"Lock", "AddRegion", "Unlock", "Flush">>,
            unregister |-> <<"Lock", "FreeRegion", "Unlock">>]
INSTANCE Litmus

Init == Start([lock |-> "free", onList |-> FALSE, array |-> "none", flushed |-> "nothing"])

\* arch/x86/kvm/svm/sev.c : sev_mem_enc_register_region, sev_mem_enc_unregister_region:
\* mutex_lock(&kvm->lock) and its release
Lock(t)   == mem.lock = "free" /\ Step(t, "Lock", [mem EXCEPT !.lock = t])
Unlock(t) == Step(t, "Unlock", [mem EXCEPT !.lock = "free"])

\* arch/x86/kvm/svm/sev.c : sev_mem_enc_register_region, sev_pin_memory and
\* list_add_tail: region->pages is the array.
AddRegion == Step("register", "AddRegion", [mem EXCEPT !.onList = TRUE, !.array = "pages"])

\* arch/x86/kvm/svm/sev.c : sev_clflush_pages walks the array
Flush == Step("register", "Flush", [mem EXCEPT !.flushed = mem.array])

\* arch/x86/kvm/svm/sev.c : sev_mem_enc_unregister_region; -EINVAL if the list
\* has no such region. The freed array reads as whatever comes next.
FreeRegion ==
    Step("unregister", "FreeRegion",
         IF mem.onList THEN [mem EXCEPT !.onList = FALSE, !.array = "freed memory"] ELSE mem)

Next == \/ \E t \in {"register", "unregister"} : Lock(t) \/ Unlock(t)
        \/ AddRegion \/ Flush       \* register
        \/ FreeRegion               \* unregister

Exists == mem.flushed = "freed memory"
Never  == ~Exists
=============================================================================
