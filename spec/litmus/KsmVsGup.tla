------------------------------ MODULE KsmVsGup ------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.5. KSM compares references, GUP-fast pins A, KSM         *)
(* write-protects A and puts the merged page K in its place: the pinned    *)
(* page has left the page table. Fix: clear and flush the PTE before the   *)
(* compare, put it back on a mismatch. Cut: compare first.                 *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ClearBeforeCompare
VARIABLES pc, mem

Program == [ksm    |-> IF ClearBeforeCompare
                       THEN <<"ClearPte", "CompareRefs", "WriteProtect", "Replace">>
                       ELSE <<"CompareRefs", "ClearPte", "WriteProtect", "Replace">>,
            pinner |-> <<"ReadPte", "TakePin", "RereadPte", "Store", "Transmit">>]
INSTANCE Litmus

\* The count holds one mapping and KSM's own reference. K has the same contents.
Init == Start([pte |-> "A", writable |-> TRUE, ref |-> [A |-> 2],
               content |-> [A |-> "old", B |-> "zero", K |-> "old"], sent |-> "nothing"])

\* mm/ksm.c : write_protect_page, ptep_clear_flush under the PTE lock
ClearPte == Step("ksm", "ClearPte", [mem EXCEPT !.pte = "none"])

\* mm/ksm.c : write_protect_page, page_mapcount(page) + 1 != page_count(page)
CompareRefs ==
    IF mem.ref.A = 2 THEN Step("ksm", "CompareRefs", mem)
    ELSE Jump("ksm", "CompareRefs", "done", [mem EXCEPT !.pte = "A"])

\* mm/ksm.c : write_protect_page, the PTE comes back read-only
WriteProtect == Step("ksm", "WriteProtect", [mem EXCEPT !.pte = "A", !.writable = FALSE])

\* mm/ksm.c : replace_page, if the PTE is still the one and the contents agree
Replace ==
    Step("ksm", "Replace",
         IF mem.pte = "A" /\ ~mem.writable /\ mem.content.A = mem.content.K
         THEN [mem EXCEPT !.pte = "K", !.ref.A = @ - 1] ELSE mem)

\* A failed GUP-fast ends here: the slow path takes the PTE lock, nothing races.
\* mm/gup.c : gup_fast_pte_range, FOLL_WRITE
ReadPte ==
    Jump("pinner", "ReadPte", IF mem.pte = "A" /\ mem.writable THEN "TakePin" ELSE "done", mem)

\* mm/gup.c : try_grab_folio_fast
TakePin == Step("pinner", "TakePin", [mem EXCEPT !.ref.A = @ + 1024])

\* mm/gup.c : gup_fast_pte_range, pte_val(pte) != pte_val(ptep_get(ptep))
RereadPte ==
    IF mem.pte = "A" /\ mem.writable THEN Step("pinner", "RereadPte", mem)
    ELSE Jump("pinner", "RereadPte", "done", [mem EXCEPT !.ref.A = @ - 1024])

\* mm/memory.c : do_wp_page unless the PTE is writable, under the PTE lock. Only
\* A has one mapping and is reused, as before v5.9.
Store ==
    /\ mem.pte # "none"
    /\ Step("pinner", "Store",
            IF mem.writable \/ mem.pte = "A"
            THEN [mem EXCEPT !.writable = TRUE, !.content[mem.pte] = "new"]
            ELSE [mem EXCEPT !.pte = "B", !.writable = TRUE, !.content.B = "new"])

\* The device sends the buffer: DMA from the pinned page.
Transmit == Step("pinner", "Transmit", [mem EXCEPT !.sent = mem.content.A])

Next == \/ ClearPte \/ CompareRefs \/ WriteProtect \/ Replace       \* ksm
        \/ ReadPte \/ TakePin \/ RereadPte \/ Store \/ Transmit     \* pinner

Exists == mem.sent = "old"
Never  == ~Exists
=============================================================================
