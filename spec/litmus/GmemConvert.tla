---------------------------- MODULE GmemConvert ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.21, in-place conversion (under review). A page becomes   *)
(* private only if nobody in the host holds it. If the references are      *)
(* checked first, the host may take one through its page table before it   *)
(* is unmapped, and writes through it into the guest's private page. Fix:  *)
(* unmap first, then check, under the exclusive lock. Cuts, one test each: *)
(* check before unmap; take the lock shared, so that the host faults the   *)
(* page in again in between.                                               *)
(***************************************************************************)
EXTENDS Integers
CONSTANTS UnmapsFirst, ExclusiveLock
VARIABLES pc, mem

Program == [convert |-> IF UnmapsFirst
                        THEN <<"Lock", "Unmap", "CheckRefs", "SetPrivate", "GuestStore", "GuestLoad">>
                        ELSE <<"Lock", "CheckRefs", "Unmap", "SetPrivate", "GuestStore", "GuestLoad">>,
            host    |-> <<"HostFault", "HostGup", "HostStore">>]
INSTANCE Litmus

\* The page cache holds one reference; the page is shared and not mapped yet.
Init == Start([attr |-> "shared", hostPte |-> FALSE, ref |-> 1, lock |-> "free",
               page |-> "zero", guestSaw |-> "nothing"])

\* virt/kvm/guest_memfd.c : __kvm_gmem_set_attributes, filemap_invalidate_lock
Lock == Step("convert", "Lock", [mem EXCEPT !.lock = IF ExclusiveLock THEN "exclusive" ELSE "shared"])

\* mm/memory.c : unmap_mapping_pages
Unmap ==
    Step("convert", "Unmap",
         [mem EXCEPT !.hostPte = FALSE, !.ref = IF mem.hostPte THEN @ - 1 ELSE @])

\* virt/kvm/guest_memfd.c : __kvm_gmem_set_attributes: the page cache's reference
\* and nothing else, or -EAGAIN. A check before the unmapping would have to allow
\* for the mapping.
Expected == IF ~UnmapsFirst /\ mem.hostPte THEN 2 ELSE 1
CheckRefs ==
    IF mem.ref = Expected THEN Step("convert", "CheckRefs", mem)
    ELSE Jump("convert", "CheckRefs", "done", [mem EXCEPT !.lock = "free"])

\* virt/kvm/guest_memfd.c : __kvm_gmem_set_attributes, the store; unlocks
SetPrivate == Step("convert", "SetPrivate", [mem EXCEPT !.attr = "private", !.lock = "free"])

\* The guest uses its private page.
GuestStore == Step("convert", "GuestStore", [mem EXCEPT !.page = "guest's"])
GuestLoad  == Step("convert", "GuestLoad", [mem EXCEPT !.guestSaw = mem.page])

\* virt/kvm/guest_memfd.c : kvm_gmem_fault_user_mapping, under the lock shared;
\* SIGBUS for a private page.
HostFault ==
    /\ mem.lock # "exclusive"
    /\ IF mem.attr = "private" THEN Jump("host", "HostFault", "done", mem)
       ELSE Step("host", "HostFault", [mem EXCEPT !.hostPte = TRUE, !.ref = @ + 1])

\* mm/gup.c : gup_fast_pte_range. A page that went again is faulted in again.
HostGup ==
    IF mem.hostPte THEN Step("host", "HostGup", [mem EXCEPT !.ref = @ + 1])
    ELSE Jump("host", "HostGup", "HostFault", mem)

\* The write of the GUP user, a device say.
HostStore == Step("host", "HostStore", [mem EXCEPT !.page = "host's"])

Next == \/ Lock \/ Unmap \/ CheckRefs \/ SetPrivate \/ GuestStore \/ GuestLoad     \* convert
        \/ HostFault \/ HostGup \/ HostStore                                       \* host

\* The guest reads from its private page what the host wrote.
Exists == mem.guestSaw = "host's"
Never  == ~Exists
=============================================================================
