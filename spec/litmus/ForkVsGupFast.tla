--------------------------- MODULE ForkVsGupFast ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.3. One thread forks: it has seen that A is not pinned    *)
(* (70e806e4e645) and is about to write-protect it. Another thread's       *)
(* GUP-fast still sees a writable PTE and pins A. Then A is shared, and    *)
(* the parent's write copies: the pin is on the child's page. Fix: a       *)
(* sequence count around the copying, which GUP-fast reads before and      *)
(* after (57efa1fe5957, v5.11). Cut: GUP-fast does not look.               *)
(***************************************************************************)
EXTENDS Integers
CONSTANT GupFastChecksSeq
VARIABLES pc, mem

Program == [fork   |-> <<"SeqBegin", "CheckPinned", "WriteProtect", "SeqEnd">>,
            pinner |-> <<"ReadSeq", "ReadPte", "TakePin", "RereadPte", "CheckSeq",
                         "Store", "Transmit">>]
INSTANCE Litmus

Init == Start([pte |-> "A", writable |-> TRUE, ref |-> [A |-> 1], seq |-> 0,
               content |-> [A |-> "old", B |-> "zero"],
               gupSeq |-> 0, pinned |-> "none", sent |-> "nothing"])

\* mm/memory.c : copy_page_range, raw_write_seqcount_begin(write_protect_seq)
SeqBegin == Step("fork", "SeqBegin", [mem EXCEPT !.seq = @ + 1])

\* mm/memory.c : copy_present_page. A pinned page is copied for the child, and
\* the parent keeps its own as it is.
CheckPinned ==
    Jump("fork", "CheckPinned",
         IF mem.ref.A >= 1024 THEN "SeqEnd" ELSE "WriteProtect", mem)

\* mm/memory.c : copy_present_pte, ptep_set_wrprotect; the child maps A too.
WriteProtect == Step("fork", "WriteProtect", [mem EXCEPT !.writable = FALSE, !.ref.A = @ + 1])

\* mm/memory.c : copy_page_range, raw_write_seqcount_end
SeqEnd == Step("fork", "SeqEnd", [mem EXCEPT !.seq = @ + 1])

\* mm/gup.c : internal_get_user_pages_fast, lockless_pages_from_mm
ReadSeq ==
    IF GupFastChecksSeq /\ mem.seq % 2 = 1 THEN Jump("pinner", "ReadSeq", "PinSlow", mem)
    ELSE Step("pinner", "ReadSeq", [mem EXCEPT !.gupSeq = mem.seq])

\* mm/gup.c : gup_pte_range with FOLL_WRITE
ReadPte ==
    Jump("pinner", "ReadPte", IF mem.writable THEN "TakePin" ELSE "PinSlow", mem)

\* mm/gup.c : try_grab_compound_head, FOLL_PIN
TakePin == Step("pinner", "TakePin", [mem EXCEPT !.ref.A = @ + 1024, !.pinned = "A"])

Unpin == [mem EXCEPT !.ref.A = @ - 1024, !.pinned = "none"]

\* mm/gup.c : gup_pte_range, pte_val(pte) != pte_val(*ptep)
RereadPte ==
    IF mem.writable THEN Step("pinner", "RereadPte", mem)
    ELSE Jump("pinner", "RereadPte", "PinSlow", Unpin)

\* mm/gup.c : lockless_pages_from_mm, read_seqcount_retry
CheckSeq ==
    IF GupFastChecksSeq /\ mem.seq # mem.gupSeq THEN Jump("pinner", "CheckSeq", "PinSlow", Unpin)
    ELSE Step("pinner", "CheckSeq", mem)

\* mm/gup.c : __gup_longterm_locked under mmap_lock, which fork holds for writing.
\* A write fault first gives the parent a page of its own.
PinSlow ==
    /\ pc.fork \in {"SeqBegin", "done"}
    /\ Jump("pinner", "PinSlow", "Store",
            IF mem.writable THEN [mem EXCEPT !.ref.A = @ + 1024, !.pinned = "A"]
            ELSE [mem EXCEPT !.pte = "B", !.writable = TRUE, !.ref.A = @ - 1,
                             !.content.B = mem.content.A, !.pinned = "B"])

\* mm/memory.c : do_wp_page unless the PTE is writable; page_count is not 1.
Store ==
    Step("pinner", "Store",
         IF mem.writable THEN [mem EXCEPT !.content[mem.pte] = "new"]
         ELSE [mem EXCEPT !.pte = "B", !.writable = TRUE, !.ref.A = @ - 1, !.content.B = "new"])

\* The device sends the buffer: DMA from the pinned page.
Transmit == Step("pinner", "Transmit", [mem EXCEPT !.sent = mem.content[mem.pinned]])

Next == \/ SeqBegin \/ CheckPinned \/ WriteProtect \/ SeqEnd        \* fork
        \/ ReadSeq \/ ReadPte \/ TakePin \/ RereadPte \/ CheckSeq   \* pinner
        \/ PinSlow \/ Store \/ Transmit

Exists == mem.sent = "old"
Never  == ~Exists
=============================================================================
