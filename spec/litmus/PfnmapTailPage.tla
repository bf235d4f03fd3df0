--------------------------- MODULE PfnmapTailPage ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* CVE-2021-22543, kernel-facts 9.11. A driver maps one of its pages into  *)
(* userspace (PFNMAP). It is the tail of a larger allocation, so its own   *)
(* count is zero. KVM takes and drops a reference around a fault: the drop *)
(* brings the count to zero and frees the page under its owner. Fix: take  *)
(* a reference only where there is one (f8be156be163, v5.13). Cut: a get   *)
(* that gets nothing, so that the put is a put without get.                *)
(***************************************************************************)
EXTENDS Integers
CONSTANT GetUnlessZero
VARIABLES pc, mem

Program == [vcpu    |-> <<"Resolve", "Release">>,
            driver  |-> <<"DriverStore", "DriverLoad">>,
            another |-> <<"Allocate">>]
INSTANCE Litmus

\* H and T are head and tail. The driver holds both through the count of H.
Init == Start([ref |-> [H |-> 1, T |-> 0], free |-> {}, content |-> [H |-> "zero", T |-> "zero"],
               got |-> "none", driverSaw |-> "nothing"])

\* virt/kvm/kvm_main.c : hva_to_pfn_remapped, kvm_try_get_pfn: get_page_unless_zero,
\* or -EFAULT.
Resolve(p) ==
    IF GetUnlessZero /\ mem.ref[p] = 0 THEN Jump("vcpu", "Resolve", "done", mem)
    ELSE Step("vcpu", "Resolve", [mem EXCEPT !.ref[p] = @ + 1, !.got = p])

\* virt/kvm/kvm_main.c : kvm_release_pfn_clean, put_page: zero frees
Release ==
    Step("vcpu", "Release",
         [mem EXCEPT !.ref[mem.got] = @ - 1, !.free = IF mem.ref[mem.got] = 1 THEN {mem.got} ELSE @])

\* The driver works on its memory.
DriverStore == Step("driver", "DriverStore", [mem EXCEPT !.content.T = "driver's"])
DriverLoad  == Step("driver", "DriverLoad", [mem EXCEPT !.driverSaw = mem.content.T])

\* mm/page_alloc.c : get_page_from_freelist, for anybody else. If T is not free it
\* is some other page, of no interest here.
Allocate ==
    Step("another", "Allocate",
         IF mem.free = {} THEN mem
         ELSE [mem EXCEPT !.free = {}, !.ref.T = 1, !.content.T = "another's"])

Next == \/ \E p \in {"H", "T"} : Resolve(p)
        \/ Release                           \* vcpu
        \/ DriverStore \/ DriverLoad         \* driver
        \/ Allocate                          \* another

Exists == mem.driverSaw = "another's"
Never  == ~Exists
=============================================================================
