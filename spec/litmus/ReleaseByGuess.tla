--------------------------- MODULE ReleaseByGuess ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.15, RFC v1. A device pins A (+1024). KVM takes a plain   *)
(* reference (+1) and, to release it, guesses from the count: the page may *)
(* be pinned, so unpin (-1024). The device's pin is gone, one reference    *)
(* stays behind, and the device's own unpin takes the count below zero.    *)
(* Fix: release what was taken. Cut: release by guess.                     *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ReleasesWhatItTook
VARIABLES pc, mem

Program == [kvm    |-> <<"Gup", "Release">>,
            device |-> <<"Pin", "Unpin">>]
INSTANCE Litmus

\* The count holds one mapping.
Init == Start([ref |-> [A |-> 1]])

\* virt/kvm/kvm_main.c : hva_to_pfn, FOLL_GET
Gup == Step("kvm", "Gup", [mem EXCEPT !.ref.A = @ + 1])

\* virt/kvm/kvm_main.c : kvm_release_pfn_clean as in RFC v1, page_maybe_dma_pinned
Release ==
    Step("kvm", "Release",
         [mem EXCEPT !.ref.A = IF ~ReleasesWhatItTook /\ @ >= 1024 THEN @ - 1024 ELSE @ - 1])

\* mm/gup.c : pin_user_pages_fast, for VFIO or RDMA
Pin == Step("device", "Pin", [mem EXCEPT !.ref.A = @ + 1024])

\* mm/gup.c : unpin_user_pages
Unpin == Step("device", "Unpin", [mem EXCEPT !.ref.A = @ - 1024])

Next == \/ Gup \/ Release       \* kvm
        \/ Pin \/ Unpin         \* device

Exists == mem.ref.A < 0
Never  == ~Exists
=============================================================================
