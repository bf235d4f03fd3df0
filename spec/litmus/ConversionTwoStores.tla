------------------------ MODULE ConversionTwoStores ------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest kvm/x86/private_mem_conversions_test.c: a page goes from       *)
(* shared to private; the host still sees the old shared bytes, the guest  *)
(* its own private ones. Private memory comes from guest_memfd, shared     *)
(* memory from the host mapping: two pages. Cut: the attribute is stored   *)
(* without zapping, and the guest keeps writing to the shared page.        *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ZapsForAttribute
VARIABLES pc, mem

Program == [vcpu |-> <<"Touch", "GuestStore", "GuestLoad">>,
            vmm  |-> <<"SetAttributes">>,
            host |-> <<"HostLoad">>]
INSTANCE Litmus

\* S is the shared page, P the one in guest_memfd.
Init == Start([attr |-> "shared", spte |-> "none",
               content |-> [S |-> "shared", P |-> "zero"],
               hostSaw |-> "nothing", guestSaw |-> "nothing"])

\* arch/x86/kvm/mmu/mmu.c : kvm_mmu_faultin_pfn, by the attribute
Mapped(m) == IF m.spte # "none" THEN m
             ELSE [m EXCEPT !.spte = IF m.attr = "private" THEN "P" ELSE "S"]
Touch == Step("vcpu", "Touch", Mapped(mem))

\* The guest writes and reads what is private now, after a fault if it must.
GuestStore ==
    /\ mem.attr = "private"
    /\ LET m == Mapped(mem) IN Step("vcpu", "GuestStore", [m EXCEPT !.content[m.spte] = "secret"])
GuestLoad ==
    LET m == Mapped(mem) IN Step("vcpu", "GuestLoad", [m EXCEPT !.guestSaw = m.content[m.spte]])

\* virt/kvm/kvm_main.c : kvm_vm_set_mem_attributes: invalidate begin and zap, store,
\* invalidate end
SetAttributes ==
    Step("vmm", "SetAttributes",
         [mem EXCEPT !.attr = "private", !.spte = IF ZapsForAttribute THEN "none" ELSE @])

\* The VMM reads through its mapping, when the guest is through.
HostLoad == pc.vcpu = "done" /\ Step("host", "HostLoad", [mem EXCEPT !.hostSaw = mem.content.S])

Next == \/ Touch \/ GuestStore \/ GuestLoad     \* vcpu
        \/ SetAttributes                        \* vmm
        \/ HostLoad                             \* host

Always == Done => mem.hostSaw = "shared" /\ mem.guestSaw = "secret"
=============================================================================
