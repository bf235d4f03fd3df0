---------------------------- MODULE VmspliceCow ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* CVE-2020-29374, kernel-facts 9.1. Parent and child share page A after   *)
(* fork. The child takes a read-only reference (vmsplice) and unmaps A.    *)
(* The parent's write then meets a page with one mapping and two           *)
(* references. Fix: reuse only what nobody else references (17839856fd58,  *)
(* v5.8; reworked by 09854ba94c6a, v5.9). Cut: ask the mapcount.           *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ReuseAsksRefcount
VARIABLES pc, mem

Program == [parent |-> <<"WriteFault", "Store">>,
            child  |-> <<"Vmsplice", "Unmap", "ReadPipe">>]
INSTANCE Litmus

\* After fork both PTEs map A read-only. B is where a copy would go.
Init == Start([pte      |-> [parent |-> "A", child |-> "A"],
               ref      |-> [A |-> 2, B |-> 0],
               content  |-> [A |-> "old", B |-> "zero"],
               childSaw |-> "nothing"])

Mapcount == IF mem.pte.child = "A" THEN 2 ELSE 1
MayReuse == IF ReuseAsksRefcount THEN mem.ref.A = 1 ELSE Mapcount = 1

\* mm/memory.c : do_wp_page, under the PTE lock: reuse A, or copy it to B.
WriteFault ==
    Step("parent", "WriteFault",
         IF MayReuse THEN mem
         ELSE [mem EXCEPT !.pte.parent = "B", !.ref.A = @ - 1, !.ref.B = 1,
                          !.content.B = mem.content.A])

\* The parent's store, retried after its fault.
Store == Step("parent", "Store", [mem EXCEPT !.content[mem.pte.parent] = "secret"])

\* fs/splice.c : vmsplice_to_pipe, GUP with FOLL_GET and without FOLL_WRITE: a
\* page that is mapped read-only will do.
Vmsplice == Step("child", "Vmsplice", [mem EXCEPT !.ref.A = @ + 1])

\* mm/memory.c : zap_pte_range
Unmap == Step("child", "Unmap", [mem EXCEPT !.ref.A = @ - 1, !.pte.child = "none"])

\* fs/pipe.c : pipe_read
ReadPipe == Step("child", "ReadPipe", [mem EXCEPT !.childSaw = mem.content.A])

Next == \/ WriteFault \/ Store              \* parent
        \/ Vmsplice \/ Unmap \/ ReadPipe    \* child

Exists == mem.childSaw = "secret"
Never  == ~Exists
=============================================================================
