-------------------------- MODULE GupFastExclusive --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.4. Clearing PageAnonExclusive against GUP-fast. One side *)
(* clears the PTE, asks whether the page may be pinned, clears the flag.   *)
(* The other reads the PTE, raises the count, reads the PTE again, checks  *)
(* the flag. Each sees the other only in this order; that is what the      *)
(* barriers in both are for. Cut: the PTE is read again before the count   *)
(* is up. Then A is pinned and not exclusive, and the next write copies.   *)
(***************************************************************************)
EXTENDS Integers
CONSTANT CountBeforeReread
VARIABLES pc, mem

Program == [ksm    |-> <<"ClearPte", "CheckPin", "ClearExclusive", "SetPte">>,
            pinner |-> IF CountBeforeReread
                       THEN <<"ReadPte", "TakePin", "RereadPte", "CheckExclusive", "Store", "Transmit">>
                       ELSE <<"ReadPte", "RereadPte", "TakePin", "CheckExclusive", "Store", "Transmit">>]
INSTANCE Litmus

\* A is mapped read-only and exclusive, say after mprotect; the count holds one
\* mapping. A read-only long-term pin needs no write fault then.
Init == Start([pte |-> "A", exclusive |-> TRUE, ref |-> [A |-> 1],
               content |-> [A |-> "old", B |-> "zero"], sent |-> "nothing"])

\* mm/ksm.c : write_protect_page, ptep_clear_flush under the PTE lock
ClearPte ==
    IF mem.pte = "A" THEN Step("ksm", "ClearPte", [mem EXCEPT !.pte = "none"])
    ELSE Jump("ksm", "ClearPte", "done", mem)

\* include/linux/rmap.h : folio_try_share_anon_rmap_pte, folio_maybe_dma_pinned
CheckPin ==
    IF mem.ref.A >= 1024 THEN Jump("ksm", "CheckPin", "done", [mem EXCEPT !.pte = "A"])
    ELSE Step("ksm", "CheckPin", mem)

\* include/linux/rmap.h : folio_try_share_anon_rmap_pte, ClearPageAnonExclusive
ClearExclusive == Step("ksm", "ClearExclusive", [mem EXCEPT !.exclusive = FALSE])

\* mm/ksm.c : write_protect_page sets the PTE read-only; the contents turn out to
\* differ, and nothing is merged.
SetPte == Step("ksm", "SetPte", [mem EXCEPT !.pte = "A"])

\* A failed GUP-fast ends here: the slow path takes the PTE lock, nothing races.
\* mm/gup.c : gup_fast_pte_range
ReadPte ==
    IF mem.pte = "A" THEN Step("pinner", "ReadPte", mem)
    ELSE Jump("pinner", "ReadPte", "done", mem)

\* mm/gup.c : try_grab_folio_fast
TakePin == Step("pinner", "TakePin", [mem EXCEPT !.ref.A = @ + 1024])

Fails(step) == Jump("pinner", step, "done",
                    IF mem.ref.A >= 1024 THEN [mem EXCEPT !.ref.A = @ - 1024] ELSE mem)

\* mm/gup.c : gup_fast_pte_range, pte_val(pte) != pte_val(ptep_get(ptep))
RereadPte == IF mem.pte = "A" THEN Step("pinner", "RereadPte", mem) ELSE Fails("RereadPte")

\* mm/gup.c : gup_must_unshare, PageAnonExclusive
CheckExclusive ==
    IF mem.exclusive THEN Step("pinner", "CheckExclusive", mem) ELSE Fails("CheckExclusive")

\* mm/memory.c : do_wp_page, wp_can_reuse_anon_folio, under the PTE lock
Store ==
    /\ mem.pte = "A"
    /\ Step("pinner", "Store",
            IF mem.exclusive \/ mem.ref.A = 1 THEN [mem EXCEPT !.content.A = "new"]
            ELSE [mem EXCEPT !.pte = "B", !.ref.A = @ - 1, !.content.B = "new"])

\* The device sends the buffer: DMA from the pinned page.
Transmit == Step("pinner", "Transmit", [mem EXCEPT !.sent = mem.content.A])

Next == \/ ClearPte \/ CheckPin \/ ClearExclusive \/ SetPte         \* ksm
        \/ ReadPte \/ TakePin \/ RereadPte \/ CheckExclusive        \* pinner
        \/ Store \/ Transmit

Exists == mem.sent = "old"
Never  == ~Exists
=============================================================================
