-------------------------- MODULE LongtermLruBatch --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.8, later fixes. A page in movable memory has a reference *)
(* in a per-CPU LRU batch, a user that is none. FOLL_LONGTERM wants to     *)
(* move the page, the migration counts a reference too many, and the pin   *)
(* fails although nobody uses the page. Fix: drain when the count is not   *)
(* the expected one. Cut: no drain.                                        *)
(***************************************************************************)
EXTENDS Integers
CONSTANT DrainsBatches
VARIABLES pc, mem

Program == [pinner |-> <<"Pin", "Drain", "Unpin", "Migrate">>,
            cpu    |-> <<"AddToBatch">>]
INSTANCE Litmus

\* A lies in movable memory, N elsewhere. The count of A holds one mapping.
Init == Start([pte |-> "A", ref |-> [A |-> 1, N |-> 0], batch |-> 0, result |-> "none yet"])

\* mm/gup.c : __get_user_pages_locked, FOLL_PIN
Pin == Step("pinner", "Pin", [mem EXCEPT !.ref.A = @ + 1024])

\* mm/gup.c : collect_longterm_unpinnable_folios, lru_add_drain_all when the count
\* is not one mapping and one pin. The batch takes no page that is isolated, which
\* is from here on.
Drain ==
    Step("pinner", "Drain",
         IF DrainsBatches /\ mem.ref.A # 1025 THEN [mem EXCEPT !.ref.A = @ - mem.batch, !.batch = 0]
         ELSE mem)

\* mm/gup.c : migrate_longterm_unpinnable_folios drops the pin it has just taken
Unpin == Step("pinner", "Unpin", [mem EXCEPT !.ref.A = @ - 1024])

\* mm/migrate.c : migrate_pages, MR_LONGTERM_PIN, then the pin on the new page; if
\* a reference is left over, -ENOMEM.
Migrate ==
    Step("pinner", "Migrate",
         IF mem.ref.A = 1
         THEN [mem EXCEPT !.pte = "N", !.ref.A = 0, !.ref.N = 1025, !.result = "pinned"]
         ELSE [mem EXCEPT !.result = "ENOMEM"])

\* mm/swap.c : folio_activate, folio_mark_accessed, ...: a batch keeps a reference
\* until it is drained.
AddToBatch ==
    Step("cpu", "AddToBatch",
         IF pc.pinner \in {"Pin", "Drain"} THEN [mem EXCEPT !.ref.A = @ + 1, !.batch = 1] ELSE mem)

Next == \/ Pin \/ Drain \/ Unpin \/ Migrate     \* pinner
        \/ AddToBatch                           \* cpu

Exists == mem.result = "ENOMEM"
Never  == ~Exists
=============================================================================
