-------------------------- MODULE RangeAllocation --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* L3 and L4 of kernel-facts 11.2: memory offline and the CMA allocator    *)
(* want the same, a range without pages in use, and call migrate_pages for *)
(* it until they have it. CMA counts its fruitless calls and gives up with *)
(* -EBUSY, offline goes on until a signal comes (kernel-facts 1.4, 9.7).   *)
(* One page is in the range. That one call of migrate_pages comes back is  *)
(* MigrationReturns of Fairness.                                           *)
(***************************************************************************)
EXTENDS Naturals

CONSTANT MaxTries   \* fruitless calls, 5 for CMA; 0: no bound, memory offline

ASSUME MaxTries \in Nat

VARIABLES
    inRange,    \* is the page still there?
    extra,      \* is there a reference that migration does not expect?
    caller,     \* where it is, and what it got
    tries       \* fruitless calls so far

vars == <<inRange, extra, caller, tries>>

InitWith(reference) ==
    /\ inRange = TRUE
    /\ extra = reference
    /\ caller = "looks"
    /\ tries = 0

TypeOK ==
    /\ {inRange, extra} \subseteq BOOLEAN
    /\ caller \in {"looks", "migrates", "has the range", "EBUSY"}
    /\ tries \in 0..MaxTries

\* mm/rmap.c : try_to_migrate, for the page that scan_movable_pages (offline) or
\* isolate_migratepages_range (CMA) has found: it is unmapped.
Isolate ==
    /\ caller = "looks"
    /\ caller' = "migrates"
    /\ UNCHANGED <<inRange, extra, tries>>

\* mm/migrate.c : migrate_pages, its last reference test
Move ==
    /\ caller = "migrates"
    /\ ~extra
    /\ inRange' = FALSE
    /\ caller' = "has the range"
    /\ UNCHANGED <<extra, tries>>

\* mm/migrate.c : migrate_pages has moved nothing and maps the page again. CMA counts it
\* (__alloc_contig_migrate_range in mm/page_alloc.c), offline_pages does not.
Fail ==
    /\ caller = "migrates"
    /\ extra
    /\ tries' = IF MaxTries = 0 THEN 0 ELSE tries + 1
    /\ caller' = IF MaxTries # 0 /\ tries' = MaxTries THEN "EBUSY" ELSE "looks"
    /\ UNCHANGED <<inRange, extra>>

\* include/linux/mm.h : folio_get, by somebody who finds the page mapped
Take ==
    /\ caller # "migrates"
    /\ inRange
    /\ ~extra
    /\ extra' = TRUE
    /\ UNCHANGED <<inRange, caller, tries>>
\* include/linux/mm.h : folio_put
LetGo ==
    /\ extra
    /\ extra' = FALSE
    /\ UNCHANGED <<inRange, caller, tries>>

Caller == Isolate \/ Move \/ Fail

\* The caller's thread runs, and who has a transient reference lets go of it. Weak:
\* neither waits for anything.
SpecInUse ==
    /\ InitWith(FALSE)
    /\ [][Caller \/ Take \/ LetGo]_vars
    /\ WF_vars(Caller)
    /\ WF_vars(LetGo)

\* Somebody holds the page and keeps it.
SpecHeld == InitWith(TRUE) /\ [][Isolate \/ Fail]_vars /\ WF_vars(Caller)

\* The caller gets an answer, whatever it is.
Answers == <>(caller \in {"has the range", "EBUSY"})

\* And it is the range.
GetsTheRange == <>(caller = "has the range")

\* The users rest from some time on.
GetsTheRangeInQuiet == <>[][~Take]_vars => GetsTheRange
=============================================================================
