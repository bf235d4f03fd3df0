-------------------------- MODULE PinThenMprotect --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest mm/cow.c: a buffer registered with io_uring (pinned for        *)
(* writing), mprotect to read-only and back, a write through the PTE: the  *)
(* pin sees the new data, nothing is copied away. Cut: no exclusive flag   *)
(* (6c287605fd56, v5.19), the write fault goes by the count.               *)
(***************************************************************************)
EXTENDS Integers
CONSTANT AnonExclusive
VARIABLES pc, mem

Program == [owner |-> <<"ProtectRead", "ProtectWrite", "Store">>,
            uring |-> <<"Pin", "DeviceLoad">>]
INSTANCE Litmus

\* Nobody forks: A, and B if there is one, are exclusive throughout.
Init == Start([pte |-> "A", vmaWrite |-> TRUE, writable |-> TRUE,
               ref |-> [A |-> 1, B |-> 0], content |-> [A |-> "old", B |-> "zero"],
               pinned |-> "none", deviceSaw |-> "nothing"])

MayReuse == AnonExclusive \/ mem.ref[mem.pte] = 1

\* mm/mprotect.c : change_pte_range
ProtectRead ==
    Step("owner", "ProtectRead", [mem EXCEPT !.vmaWrite = FALSE, !.writable = FALSE])

\* mm/mprotect.c : mprotect_fixup. The PTE gets its permission with the next fault.
ProtectWrite == Step("owner", "ProtectWrite", [mem EXCEPT !.vmaWrite = TRUE])

\* mm/memory.c : do_wp_page unless the PTE is writable, reuse or wp_page_copy
Store ==
    Step("owner", "Store",
         IF mem.writable \/ MayReuse
         THEN [mem EXCEPT !.writable = TRUE, !.content[mem.pte] = "new"]
         ELSE [mem EXCEPT !.pte = "B", !.writable = TRUE, !.ref.A = @ - 1, !.ref.B = 1,
                          !.content.B = "new"])

\* io_uring/rsrc.c : io_sqe_buffer_register, pin_user_pages, FOLL_WRITE. A write
\* fault makes the PTE writable first, where the mapping allows it.
Pin ==
    /\ mem.vmaWrite
    /\ Step("uring", "Pin",
            [mem EXCEPT !.writable = TRUE, !.pinned = mem.pte, !.ref[mem.pte] = @ + 1024])

\* io_uring/rw.c : io_write_fixed, when the owner is through
DeviceLoad ==
    /\ pc.owner = "done"
    /\ Step("uring", "DeviceLoad", [mem EXCEPT !.deviceSaw = mem.content[mem.pinned]])

Next == \/ ProtectRead \/ ProtectWrite \/ Store     \* owner
        \/ Pin \/ DeviceLoad                        \* uring

Always == Done => mem.deviceSaw = "new"
=============================================================================
