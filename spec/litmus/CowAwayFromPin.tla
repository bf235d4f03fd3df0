--------------------------- MODULE CowAwayFromPin ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.2. A device has page A pinned for writing. Reclaim puts  *)
(* A in the swap cache and unmaps it; the owner reads it back, mapped      *)
(* read-only, then writes: the write fault counts references and copies.   *)
(* From then on the owner uses B and the device A. Either fix is enough:   *)
(* reclaim leaves pinned pages alone (feb889fb40fa, v5.11); a page that is *)
(* exclusive is neither unmapped while pinned nor copied on a write        *)
(* (6c287605fd56, v5.19). Cut: both.                                       *)
(***************************************************************************)
EXTENDS Integers
CONSTANTS ReclaimSkipsPinned, AnonExclusive
VARIABLES pc, mem

Program == [owner  |-> <<"Load", "Store", "Transmit", "Unpin">>,
            kswapd |-> <<"AddToSwap", "TryToUnmap">>]
INSTANCE Litmus

\* The count holds one mapping and one pin (GUP_PIN_COUNTING_BIAS).
Init == Start([pte |-> "A", writable |-> TRUE, exclusive |-> TRUE, swapCache |-> 0,
               ref |-> [A |-> 1025], content |-> [A |-> "old", B |-> "zero"],
               sent |-> "nothing"])

MaybePinned == mem.ref.A >= 1024
MayReuse    == (AnonExclusive /\ mem.exclusive) \/ mem.ref.A = 1 + mem.swapCache

\* mm/vmscan.c : shrink_folio_list, add_to_swap
AddToSwap ==
    IF ReclaimSkipsPinned /\ MaybePinned THEN Jump("kswapd", "AddToSwap", "done", mem)
    ELSE Step("kswapd", "AddToSwap", [mem EXCEPT !.swapCache = 1, !.ref.A = @ + 1])

\* mm/rmap.c : try_to_unmap_one. The exclusive flag of a pinned page cannot be
\* cleared; then the PTE is put back.
TryToUnmap ==
    Step("kswapd", "TryToUnmap",
         IF mem.pte # "A" \/ (AnonExclusive /\ mem.exclusive /\ MaybePinned) THEN mem
         ELSE [mem EXCEPT !.pte = "none", !.exclusive = FALSE, !.ref.A = @ - 1])

\* mm/memory.c : do_swap_page, for a read: A comes back from the swap cache.
Load ==
    Step("owner", "Load",
         IF mem.pte # "none" THEN mem
         ELSE [mem EXCEPT !.pte = "A", !.writable = FALSE, !.ref.A = @ + 1])

\* mm/memory.c : do_wp_page unless the PTE is writable: reuse or wp_page_copy. A
\* page that went again is read in again first.
Store ==
    IF mem.pte = "none" THEN Jump("owner", "Store", "Load", mem)
    ELSE Step("owner", "Store",
              IF mem.writable \/ MayReuse THEN [mem EXCEPT !.writable = TRUE, !.content.A = "new"]
              ELSE [mem EXCEPT !.pte = "B", !.writable = TRUE, !.ref.A = @ - 1,
                               !.content.B = "new"])

\* The owner tells the device to send its buffer: DMA from the pinned page.
Transmit == Step("owner", "Transmit", [mem EXCEPT !.sent = mem.content.A])

\* mm/gup.c : unpin_user_pages. From here on A may go.
Unpin == Step("owner", "Unpin", [mem EXCEPT !.ref.A = @ - 1024])

Next == \/ Load \/ Store \/ Transmit \/ Unpin     \* owner
        \/ AddToSwap \/ TryToUnmap                \* kswapd

Exists == mem.sent = "old"
Never  == ~Exists
=============================================================================
