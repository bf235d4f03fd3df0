-------------------------- MODULE PinLostWithRoot --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.17, the 2020 series. The pin lives in the SPTE. The      *)
(* roots are dropped (say on a change of CR0.WP), the drop hook puts the   *)
(* reference: no SPTE, no pin. Now migration succeeds, and the next fault  *)
(* maps the new frame. Fix: the pin lives as long as the memslot (RFC v0). *)
(* Cut: tie the pin's lifetime to the SPTE.                                *)
(***************************************************************************)
EXTENDS Integers
CONSTANT PinOutlivesSpte
VARIABLES pc, mem

Program == [vcpu    |-> <<"DropRoots", "Fault", "GuestLoad">>,
            migrate |-> <<"Isolate", "Unmap", "CheckRefs">>]
INSTANCE Litmus

\* The guest has written A; the count holds one mapping and one pin (a plain
\* reference). encryptedFor: the frame for which the bytes in a frame were
\* encrypted.
Init == Start([pte |-> "A", spte |-> "A", pin |-> "A", ref |-> [A |-> 2, B |-> 0],
               encryptedFor |-> [A |-> "A", B |-> "none"], guestSaw |-> "nothing"])

Get(m, f) == [m EXCEPT !.pin = f, !.ref[f] = @ + 1]
Put(m)    == IF m.pin = "none" THEN m ELSE [m EXCEPT !.pin = "none", !.ref[m.pin] = @ - 1]

\* arch/x86/kvm/mmu/mmu.c : kvm_mmu_free_roots, kvm_mmu_reset_context; for each
\* SPTE drop_pinned_spte, put_page. An SPTE that migration has zapped kept its
\* pin until here.
DropRoots ==
    LET dropped == [mem EXCEPT !.spte = "none"]
    IN Step("vcpu", "DropRoots", IF PinOutlivesSpte THEN dropped ELSE Put(dropped))

\* arch/x86/kvm/mmu/mmu.c : direct_page_fault, set_spte; waits for a migration
\* entry. A frame that is not pinned yet is pinned now: pin_spte, get_page.
Fault ==
    /\ mem.pte # "migration"
    /\ LET mapped == [mem EXCEPT !.spte = mem.pte]
       IN Step("vcpu", "Fault", IF mem.pin = mem.pte THEN mapped ELSE Get(Put(mapped), mem.pte))

\* The guest reads; again after a fault if there is no SPTE.
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

Next == \/ DropRoots \/ Fault \/ GuestLoad      \* vcpu
        \/ Isolate \/ Unmap \/ CheckRefs        \* migrate

\* The guest decrypts bytes that were encrypted for another frame.
Exists == mem.guestSaw = "garbage"
Never  == ~Exists
=============================================================================
