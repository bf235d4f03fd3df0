--------------------------- MODULE GfnToPfnCache ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.9. A reader resolves hva to page A, an invalidation      *)
(* starts and ends, A is freed and used by somebody else, the reader       *)
(* publishes A and uses it. What closes it is the notifier retry, and it   *)
(* takes all three of its parts (58cd407ca4c6, v5.19). Cuts, one test      *)
(* each: the sequence is not compared; it is read after the GUP; the       *)
(* invalidation ends its count before it moves the sequence.               *)
(***************************************************************************)
EXTENDS Integers
CONSTANTS SeqCompared, SeqReadBeforeGup, SeqMovesFirst
VARIABLES pc, mem

Program == [reader  |-> IF SeqReadBeforeGup
                        THEN <<"ReadSeq", "Gup", "Publish", "Use">>
                        ELSE <<"Gup", "ReadSeq", "Publish", "Use">>,
            munmap  |-> IF SeqMovesFirst
                        THEN <<"CountUp", "Zap", "MoveSeq", "CountDown">>
                        ELSE <<"CountUp", "Zap", "CountDown", "MoveSeq">>,
            another |-> <<"Reuse">>]
INSTANCE Litmus

\* The count of A holds one mapping. B is what the address maps after a refault.
Init == Start([pte |-> "A", ref |-> [A |-> 1, B |-> 1], content |-> [A |-> "guest's", B |-> "guest's"],
               active |-> 0, seq |-> 0,
               readSeq |-> 0, got |-> "none", cache |-> "none", used |-> "nothing"])

First == IF SeqReadBeforeGup THEN "ReadSeq" ELSE "Gup"

\* virt/kvm/pfncache.c : hva_to_pfn_retry, mmu_seq = kvm->mmu_invalidate_seq
ReadSeq == Step("reader", "ReadSeq", [mem EXCEPT !.readSeq = mem.seq])

\* virt/kvm/pfncache.c : hva_to_pfn_retry, hva_to_pfn
Gup == Step("reader", "Gup", [mem EXCEPT !.got = mem.pte, !.ref[mem.pte] = @ + 1])

\* virt/kvm/pfncache.c : mmu_notifier_retry_cache, under gpc->lock. Published or
\* not, the reference is dropped: a published page is kept by the protocol.
Stale == mem.active > 0 \/ (SeqCompared /\ mem.seq # mem.readSeq)
Publish ==
    Jump("reader", "Publish", IF Stale THEN First ELSE "Use",
         [mem EXCEPT !.ref[mem.got] = @ - 1, !.got = "none",
                     !.cache = IF Stale THEN "none" ELSE mem.got])

\* The access through the cache, under gpc->lock; an invalid one is refreshed.
\* virt/kvm/pfncache.c : kvm_gpc_check
Use ==
    IF mem.cache = "none" THEN Jump("reader", "Use", First, mem)
    ELSE Step("reader", "Use", [mem EXCEPT !.used = mem.content[mem.cache]])

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_start: counts up and
\* invalidates the cache if it holds the page.
CountUp == Step("munmap", "CountUp", [mem EXCEPT !.active = 1, !.cache = "none"])

\* mm/memory.c : zap_pte_range; the next fault brings another page
Zap == Step("munmap", "Zap", [mem EXCEPT !.pte = "B", !.ref.A = @ - 1])

\* virt/kvm/kvm_main.c : kvm_mmu_invalidate_end, mmu_invalidate_seq++
MoveSeq == Step("munmap", "MoveSeq", [mem EXCEPT !.seq = @ + 1])

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_end, the count goes down
CountDown == Step("munmap", "CountDown", [mem EXCEPT !.active = 0])

\* mm/page_alloc.c : get_page_from_freelist, for anybody else
Reuse == mem.ref.A = 0 /\ Step("another", "Reuse", [mem EXCEPT !.ref.A = 1, !.content.A = "another's"])

Next == \/ ReadSeq \/ Gup \/ Publish \/ Use             \* reader
        \/ CountUp \/ Zap \/ MoveSeq \/ CountDown       \* munmap
        \/ Reuse                                        \* another

Exists == mem.used = "another's"
Never  == ~Exists
=============================================================================
