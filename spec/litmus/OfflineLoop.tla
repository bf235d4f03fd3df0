---------------------------- MODULE OfflineLoop ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.7. A long-term pin lies on a page in ZONE_MOVABLE. Memory *)
(* offline isolates the page, unmaps it, finds a reference too many, maps  *)
(* it back, and starts again, until a signal comes. Fix: FOLL_LONGTERM     *)
(* moves the page out of movable memory first (d1e153fea2a8, v5.13; for    *)
(* SEV regions 7e066cb9b71a, v6.15). Cut: pin without it.                  *)
(*                                                                         *)
(* This is liveness, stated as safety: a whole round of the loop changes   *)
(* nothing, and nobody else is left to change anything. Such a round comes *)
(* again forever.                                                          *)
(***************************************************************************)
EXTENDS Integers
CONSTANT LongtermMigrates
VARIABLES pc, mem

Program == [pinner  |-> <<"Pin", "Unpin", "MigrateAway", "PinAgain">>,
            offline |-> <<"Isolate", "Unmap", "CheckRefs">>]
INSTANCE Litmus

\* The page table's frame, its references, and how the last round began.
Init == Start([pte |-> "A", ref |-> [A |-> 1, N |-> 0], began |-> <<>>, isolated |-> FALSE])

View == <<pc.pinner, mem.pte, mem.ref>>

\* mm/gup.c : __get_user_pages_locked with FOLL_PIN. Waits for a migration entry.
Pin ==
    /\ mem.pte # "migration"
    /\ Jump("pinner", "Pin", IF LongtermMigrates /\ mem.pte = "A" THEN "Unpin" ELSE "done",
            [mem EXCEPT !.ref[mem.pte] = @ + 1024])

\* mm/gup.c : migrate_longterm_unpinnable_folios drops the pins it has just taken
Unpin == Step("pinner", "Unpin", [mem EXCEPT !.ref.A = @ - 1024])

\* mm/migrate.c : migrate_pages, MR_LONGTERM_PIN, to a zone that is not movable.
\* If offline is at the page already, its isolation fails; then it is tried again.
MigrateAway ==
    Jump("pinner", "MigrateAway", IF mem.isolated THEN "Pin" ELSE "PinAgain",
         IF mem.isolated \/ mem.pte # "A" THEN mem
         ELSE [mem EXCEPT !.pte = "N", !.ref.A = 0, !.ref.N = 1])

\* mm/gup.c : __gup_longterm_locked, the loop starts over
PinAgain == Jump("pinner", "PinAgain", "Pin", mem)

\* mm/memory_hotplug.c : do_migrate_range. Nothing of the block is in use: done.
Isolate ==
    IF mem.ref.A = 0 THEN Jump("offline", "Isolate", "done", mem)
    ELSE Step("offline", "Isolate",
              [mem EXCEPT !.isolated = TRUE, !.ref.A = @ + 1, !.began = View])

\* mm/rmap.c : try_to_migrate_one, after the notifier has zapped the SPTE
Unmap == Step("offline", "Unmap", [mem EXCEPT !.pte = "migration", !.ref.A = @ - 1])

\* mm/migrate.c : __migrate_folio: only the isolation may be left. If it is, A is
\* moved; else remove_migration_ptes, folio_putback_lru, and offline_pages tries
\* again.
CheckRefs ==
    Jump("offline", "CheckRefs", "Isolate",
         IF mem.ref.A = 1
         THEN [mem EXCEPT !.isolated = FALSE, !.pte = "N", !.ref.A = 0, !.ref.N = 1]
         ELSE [mem EXCEPT !.isolated = FALSE, !.pte = "A"])

Next == \/ Pin \/ Unpin \/ MigrateAway \/ PinAgain      \* pinner
        \/ Isolate \/ Unmap \/ CheckRefs                \* offline

\* A round is over, everything is as when it began, and the pinner has finished.
Exists == pc.pinner = "done" /\ pc.offline = "Isolate" /\ mem.began = View
Never  == ~Exists
=============================================================================
