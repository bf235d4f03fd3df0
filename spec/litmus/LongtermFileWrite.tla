------------------------- MODULE LongtermFileWrite -------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest mm/gup_longterm.c: a long-term pin for writing succeeds on     *)
(* private memory and on a shared memfd, and fails with EFAULT on a shared *)
(* mapping of a file in ext4, xfs or btrfs. The reason is a race: a device *)
(* that writes through its pin makes no page fault, so writeback takes the *)
(* page for clean although it is not, and the data never reaches the disk. *)
(* Cut: the pin is granted (before 8ac268436e6d, a6e79df92e4a).            *)
(***************************************************************************)
EXTENDS Integers
CONSTANT RefusesFilePins
VARIABLES pc, mem

Program == [device    |-> <<"Pin", "DmaStore">>,
            writeback |-> <<"CleanPage", "WriteOut">>]
INSTANCE Litmus

\* One page for each kind of memory; the device uses one of them.
Memories == {"private", "memfd", "file"}
Init == Start([dirty |-> TRUE, page |-> "old", disk |-> "older", pinned |-> "none"])

\* mm/gup.c : check_vma_flags, writable_file_mapping_allowed; FOLL_LONGTERM and
\* FOLL_WRITE
Pin(m) ==
    IF RefusesFilePins /\ m = "file" THEN Jump("device", "Pin", "done", mem)
    ELSE Step("device", "Pin", [mem EXCEPT !.pinned = m])

\* The device writes; only the file's page is of interest, the others have no disk.
DmaStore ==
    Step("device", "DmaStore", IF mem.pinned = "file" THEN [mem EXCEPT !.page = "new"] ELSE mem)

\* mm/page-writeback.c : folio_clear_dirty_for_io write-protects the PTEs, so that
\* the next store by a CPU makes a fault and the page dirty again.
CleanPage == Step("writeback", "CleanPage", [mem EXCEPT !.dirty = FALSE])

\* mm/page-writeback.c : do_writepages
WriteOut == Step("writeback", "WriteOut", [mem EXCEPT !.disk = mem.page])

Next == \/ \E m \in Memories : Pin(m)
        \/ DmaStore                     \* device
        \/ CleanPage \/ WriteOut        \* writeback

\* A clean page that is not what the disk holds.
Exists == Done /\ ~mem.dirty /\ mem.page # mem.disk
Never  == ~Exists
=============================================================================
