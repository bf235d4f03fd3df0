--------------------------- MODULE PunchReadsZero ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest kvm/x86/private_mem_conversions_test.c: a hole is punched      *)
(* without a conversion; the guest then reads zeroes, because its SPTE was *)
(* zapped. Cut: the punch truncates and does not zap.                      *)
(***************************************************************************)
EXTENDS Integers
CONSTANT PunchZaps
VARIABLES pc, mem

Program == [vcpu  |-> <<"Touch", "GuestLoad">>,
            punch |-> <<"InvalidateBegin", "Truncate">>]
INSTANCE Litmus

\* The file holds A, which the guest wrote before; its SPTE is gone for the moment.
Init == Start([cache |-> "A", spte |-> "none", content |-> [A |-> "data", B |-> "zero"],
               guestSaw |-> "nothing"])

\* virt/kvm/guest_memfd.c : kvm_gmem_get_pfn: what the file holds, else a zeroed
\* folio; the fault as a whole is one step, GmemPunch takes it apart.
Mapped ==
    IF mem.cache = "none" THEN [mem EXCEPT !.cache = "B", !.spte = "B"]
    ELSE [mem EXCEPT !.spte = mem.cache]
Touch == pc.punch # "Truncate" /\ Step("vcpu", "Touch", Mapped)

\* The guest reads, when the punch is over; after a fault if it must.
GuestLoad ==
    /\ pc.punch = "done"
    /\ LET m == IF mem.spte = "none" THEN Mapped ELSE mem
       IN Step("vcpu", "GuestLoad", [m EXCEPT !.guestSaw = m.content[m.spte]])

\* virt/kvm/guest_memfd.c : kvm_gmem_invalidate_begin; faults wait from here on
InvalidateBegin ==
    Step("punch", "InvalidateBegin", IF PunchZaps THEN [mem EXCEPT !.spte = "none"] ELSE mem)

\* mm/truncate.c : truncate_inode_pages_range, then kvm_gmem_invalidate_end
Truncate == Step("punch", "Truncate", [mem EXCEPT !.cache = "none"])

Next == \/ Touch \/ GuestLoad               \* vcpu
        \/ InvalidateBegin \/ Truncate      \* punch

Always == Done => mem.guestSaw = "zero"
=============================================================================
