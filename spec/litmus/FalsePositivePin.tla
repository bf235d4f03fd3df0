-------------------------- MODULE FalsePositivePin --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.15, I18. "May be pinned" is a guess from the count: 1024 *)
(* plain references look like a pin. That is harmless where the answer     *)
(* only delays something. RFC v1 releases by it, and takes off 1024 for    *)
(* the one that it took. Cut: release by guess.                            *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ReleasesWhatItTook
VARIABLES pc, mem

Program == [kvm   |-> <<"Gup", "Release">>,
            pipes |-> <<"TakeMany", "DropMany">>]
INSTANCE Litmus

\* The count holds one mapping.
Init == Start([ref |-> [A |-> 1]])

\* virt/kvm/kvm_main.c : hva_to_pfn, FOLL_GET
Gup == Step("kvm", "Gup", [mem EXCEPT !.ref.A = @ + 1])

\* virt/kvm/kvm_main.c : kvm_release_pfn_clean as in RFC v1, page_maybe_dma_pinned
Release ==
    Step("kvm", "Release",
         [mem EXCEPT !.ref.A = IF ~ReleasesWhatItTook /\ @ >= 1024 THEN @ - 1024 ELSE @ - 1])

\* fs/splice.c : vmsplice_to_pipe, again and again, FOLL_GET
TakeMany == Step("pipes", "TakeMany", [mem EXCEPT !.ref.A = @ + 1023])

\* fs/pipe.c : pipe_read
DropMany == Step("pipes", "DropMany", [mem EXCEPT !.ref.A = @ - 1023])

Next == \/ Gup \/ Release               \* kvm
        \/ TakeMany \/ DropMany         \* pipes

Exists == mem.ref.A < 0
Never  == ~Exists
=============================================================================
