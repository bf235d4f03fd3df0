-------------------------- MODULE MigrationReaders --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest mm/migration.c: pages move back and forth under threads that   *)
(* read them; no reader ever fails or sees anything else than the data.    *)
(* What makes a reader wait is the migration entry. Cut: the PTE is        *)
(* cleared, and no entry is left in its place.                             *)
(***************************************************************************)
EXTENDS Integers
CONSTANT LeavesEntry
VARIABLES pc, mem

Program == [migrate |-> <<"Unmap", "Copy", "Restore", "UnmapBack", "CopyBack", "RestoreBack">>,
            reader  |-> <<"Load">>]
INSTANCE Litmus

\* Z is the page that a fault on an empty PTE would bring.
Init == Start([pte |-> "A", content |-> [A |-> "data", B |-> "zero", Z |-> "zero"],
               readerSaw |-> "nothing"])

Entry == IF LeavesEntry THEN "migration" ELSE "none"

\* mm/rmap.c : try_to_migrate_one; a page that is no longer mapped is left alone
UnmapFrom(step, f) ==
    IF mem.pte = f THEN Step("migrate", step, [mem EXCEPT !.pte = Entry])
    ELSE Jump("migrate", step, "done", mem)
Unmap     == UnmapFrom("Unmap", "A")
UnmapBack == UnmapFrom("UnmapBack", "B")

\* mm/migrate.c : __migrate_folio, folio_mc_copy
CopyTo(step, from, to) == Step("migrate", step, [mem EXCEPT !.content[to] = mem.content[from]])
Copy     == CopyTo("Copy", "A", "B")
CopyBack == CopyTo("CopyBack", "B", "A")

\* mm/migrate.c : remove_migration_pte, where the PTE is still as it was left
RestoreTo(step, f) == Step("migrate", step, IF mem.pte = Entry THEN [mem EXCEPT !.pte = f] ELSE mem)
Restore     == RestoreTo("Restore", "B")
RestoreBack == RestoreTo("RestoreBack", "A")

\* mm/memory.c : handle_pte_fault: an entry is waited for (migration_entry_wait),
\* an empty PTE gets a zeroed page (do_anonymous_page).
Load ==
    /\ mem.pte # "migration"
    /\ LET m == IF mem.pte = "none" THEN [mem EXCEPT !.pte = "Z"] ELSE mem
       IN Step("reader", "Load", [m EXCEPT !.readerSaw = m.content[m.pte]])

Next == \/ Unmap \/ Copy \/ Restore                 \* migrate
        \/ UnmapBack \/ CopyBack \/ RestoreBack
        \/ Load                                     \* reader

Always == Done => mem.readerSaw = "data"
=============================================================================
