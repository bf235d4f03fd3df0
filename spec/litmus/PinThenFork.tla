---------------------------- MODULE PinThenFork ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest mm/cow.c: the same buffer, then fork; the child lives on, the  *)
(* parent writes: the pin sees the new data, and the page is not shared    *)
(* with the child. Cut: fork does not ask for pins (70e806e4e645, v5.9).   *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ForkCopiesPinned
VARIABLES pc, mem

Program == [parent |-> <<"Fork", "Store">>,
            child  |-> <<"ChildLoad">>,
            uring  |-> <<"Pin", "DeviceLoad">>]
INSTANCE Litmus

\* C is the child's copy if it gets one at fork, B the parent's after a write.
Init == Start([pte |-> [parent |-> "A", child |-> "none"], writable |-> TRUE,
               ref |-> [A |-> 1, B |-> 0],
               content |-> [A |-> "old", B |-> "zero", C |-> "zero"],
               pinned |-> "none", deviceSaw |-> "nothing", childSaw |-> "nothing"])

\* mm/memory.c : copy_present_ptes, copy_present_page for a pinned page
Fork ==
    Step("parent", "Fork",
         IF ForkCopiesPinned /\ mem.ref.A >= 1024
         THEN [mem EXCEPT !.pte.child = "C", !.content.C = mem.content.A]
         ELSE [mem EXCEPT !.pte.child = "A", !.writable = FALSE, !.ref.A = @ + 1])

\* mm/memory.c : do_wp_page: a page of its own for the parent. The child keeps A.
Unshared ==
    [mem EXCEPT !.pte.parent = "B", !.writable = TRUE, !.ref.A = @ - 1, !.ref.B = 1,
                !.content.B = mem.content.A]

\* The parent's store, after the write fault if there is one.
Store ==
    LET m == IF mem.writable THEN mem ELSE Unshared
    IN Step("parent", "Store", [m EXCEPT !.content[m.pte.parent] = "new"])

ChildLoad ==
    /\ mem.pte.child # "none"
    /\ Step("child", "ChildLoad", [mem EXCEPT !.childSaw = mem.content[mem.pte.child]])

\* io_uring/rsrc.c : io_sqe_buffer_register, pin_user_pages, FOLL_WRITE, after the
\* write fault if there is one
Pin ==
    LET m == IF mem.writable THEN mem ELSE Unshared
    IN Step("uring", "Pin", [m EXCEPT !.pinned = m.pte.parent, !.ref[m.pte.parent] = @ + 1024])

\* io_uring/rw.c : io_write_fixed, when the parent is through
DeviceLoad ==
    /\ pc.parent = "done"
    /\ Step("uring", "DeviceLoad", [mem EXCEPT !.deviceSaw = mem.content[mem.pinned]])

Next == \/ Fork \/ Store            \* parent
        \/ ChildLoad                \* child
        \/ Pin \/ DeviceLoad        \* uring

Always == Done => mem.deviceSaw = "new" /\ mem.childSaw = "old"
=============================================================================
