---------------------------- MODULE NumaHintCow ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.6. The NUMA scan makes a page with a GUP user PROT_NONE; *)
(* the hinting fault unmaps it, cannot move it, and maps it back           *)
(* read-only; the next write counts references and copies. Fix: the scan   *)
(* skips a private page with more than one reference (80d47f5de5e3,        *)
(* v5.17-rc; its condition from the subject and a later description).      *)
(* Cut: no filter at all. The kernel is of that time: a write fault goes   *)
(* by the count (09854ba94c6a), there is no exclusive flag.                *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ScanSkipsShared
VARIABLES pc, mem

Program == [scan  |-> <<"ProtNone">>,
            owner |-> <<"Touch", "UnmapForMigration", "CheckRefs", "Store">>,
            user  |-> <<"Gup", "Send">>]
INSTANCE Litmus

\* M is the migration's target, B where a copy would go.
Init == Start([pte |-> "A", writable |-> TRUE, ref |-> [A |-> 1, B |-> 0, M |-> 0],
               content |-> [A |-> "old", B |-> "zero", M |-> "zero"],
               got |-> "none", sent |-> "nothing"])

\* mm/mprotect.c : change_pte_range
ProtNone ==
    Step("scan", "ProtNone",
         IF mem.pte # "A" \/ (ScanSkipsShared /\ mem.ref.A # 1) THEN mem
         ELSE [mem EXCEPT !.pte = "protnone"])

\* mm/memory.c : do_numa_page if the PTE is a hint; isolation takes a reference.
Touch ==
    IF mem.pte = "protnone" THEN Step("owner", "Touch", [mem EXCEPT !.ref.A = @ + 1])
    ELSE Jump("owner", "Touch", "Store", mem)

\* mm/rmap.c : try_to_migrate_one
UnmapForMigration ==
    Step("owner", "UnmapForMigration", [mem EXCEPT !.pte = "migration", !.ref.A = @ - 1])

\* mm/migrate.c : migrate_page_move_mapping: only the isolation may be left. Then
\* remove_migration_ptes maps the target, or A again, without write permission.
CheckRefs ==
    Step("owner", "CheckRefs",
         IF mem.ref.A = 1
         THEN [mem EXCEPT !.pte = "M", !.writable = FALSE, !.ref.A = 0, !.ref.M = 1,
                          !.content.M = mem.content.A]
         ELSE [mem EXCEPT !.pte = "A", !.writable = FALSE])

\* mm/memory.c : do_wp_page unless the PTE is writable: reuse or wp_page_copy. A
\* hint that the scan has set meanwhile is another fault first.
Store ==
    IF mem.pte = "protnone" THEN Jump("owner", "Store", "Touch", mem)
    ELSE Step("owner", "Store",
              IF mem.writable \/ mem.ref[mem.pte] = 1
              THEN [mem EXCEPT !.writable = TRUE, !.content[mem.pte] = "new"]
              ELSE [mem EXCEPT !.pte = "B", !.writable = TRUE, !.ref[mem.pte] = @ - 1,
                               !.ref.B = 1, !.content.B = "new"])

\* mm/gup.c : get_user_pages, FOLL_WRITE, for O_DIRECT or RDMA. A hint or a
\* migration entry has to go first.
Gup ==
    /\ mem.pte \notin {"protnone", "migration"}
    /\ Step("user", "Gup", [mem EXCEPT !.writable = TRUE, !.ref[mem.pte] = @ + 1, !.got = mem.pte])

\* The device sends the buffer when the owner has filled it.
Send == pc.owner = "done" /\ Step("user", "Send", [mem EXCEPT !.sent = mem.content[mem.got]])

Next == \/ ProtNone                                             \* scan
        \/ Touch \/ UnmapForMigration \/ CheckRefs \/ Store     \* owner
        \/ Gup \/ Send                                          \* user

Exists == mem.sent = "old"
Never  == ~Exists
=============================================================================
