--------------------------- MODULE MoveDropsHolds ---------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 5.2 (I9), RFC v0. The records of what is held lie beside   *)
(* the source VM's memslots. An intra-host move gives the encryption       *)
(* context to the target VM and leaves the records where they are; when    *)
(* the source is destroyed, its slots give the references back. Until the  *)
(* target's guest faults a page in again nobody holds it, and migration    *)
(* moves it. Mainline moves its region list with the context. Fix: so does *)
(* the move with the records. Cut: they stay with the source.              *)
(***************************************************************************)
EXTENDS Integers
CONSTANT RecordsMove
VARIABLES pc, mem

Program == [vmm     |-> <<"MoveContext", "DestroySource">>,
            vcpu    |-> <<"Fault", "GuestLoad">>,
            migrate |-> <<"Isolate", "Unmap", "CheckRefs">>]
INSTANCE Litmus

\* The guest has written A while the source ran it; the count holds the mapping and
\* the source's record. record: of each VM, the frame it has taken. encryptedFor: the
\* frame for which the bytes in a frame were encrypted.
Init == Start([pte |-> "A", spte |-> "none", context |-> "source",
               record |-> [source |-> "A", target |-> "none"], ref |-> [A |-> 2, B |-> 0],
               encryptedFor |-> [A |-> "A", B |-> "none"], guestSaw |-> "nothing"])

\* arch/x86/kvm/svm/sev.c : sev_vm_move_enc_context_from
MoveContext ==
    Step("vmm", "MoveContext",
         [mem EXCEPT !.context = "target",
                     !.record = IF RecordsMove
                                THEN [source |-> "none", target |-> @.source]
                                ELSE @])

\* arch/x86/kvm/svm/sev.c : sev_free_memslot, the RFC's, from kvm_destroy_vm
DestroySource ==
    Step("vmm", "DestroySource",
         IF mem.record.source = "none" THEN mem
         ELSE [mem EXCEPT !.ref[mem.record.source] = @ - 1, !.record.source = "none"])

\* arch/x86/kvm/svm/sev.c : sev_pin_spte, the RFC's, in the map step, on the target;
\* waits for a migration entry.
Fault ==
    /\ mem.context = "target"
    /\ mem.pte # "migration"
    /\ Step("vcpu", "Fault",
            IF mem.record.target = mem.pte THEN [mem EXCEPT !.spte = mem.pte]
            ELSE [mem EXCEPT !.spte = mem.pte, !.record.target = mem.pte,
                             !.ref[mem.pte] = @ + 1])

\* The guest, which now runs on the target, reads; again after a fault if there is no
\* SPTE.
GuestLoad ==
    IF mem.spte = "none" THEN Jump("vcpu", "GuestLoad", "Fault", mem)
    ELSE Step("vcpu", "GuestLoad", [mem EXCEPT !.guestSaw =
             IF mem.encryptedFor[mem.spte] = mem.spte THEN "its data" ELSE "garbage"])

\* mm/migrate.c : add_page_for_migration, isolate_lru_page
Isolate == Step("migrate", "Isolate", [mem EXCEPT !.ref.A = @ + 1])

\* mm/rmap.c : try_to_migrate_one, after the notifier has zapped the SPTE
Unmap == Step("migrate", "Unmap", [mem EXCEPT !.pte = "migration", !.spte = "none", !.ref.A = @ - 1])

\* mm/migrate.c : migrate_page_move_mapping: only the isolation may be left. Then
\* the bytes are copied and B mapped, else A is mapped again.
CheckRefs ==
    Step("migrate", "CheckRefs",
         IF mem.ref.A = 1
         THEN [mem EXCEPT !.pte = "B", !.ref.A = 0, !.ref.B = 1,
                          !.encryptedFor.B = mem.encryptedFor.A]
         ELSE [mem EXCEPT !.pte = "A"])

Next == \/ MoveContext \/ DestroySource         \* vmm
        \/ Fault \/ GuestLoad                   \* vcpu
        \/ Isolate \/ Unmap \/ CheckRefs        \* migrate

\* The guest decrypts bytes that were encrypted for another frame.
Exists == mem.guestSaw = "garbage"
Never  == ~Exists
=============================================================================
