-------------------------- MODULE EncryptBeforeReg --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.19 (inferred there). LAUNCH_UPDATE_DATA pins for the     *)
(* command only: encrypt A, unpin. Migration moves A. The region           *)
(* registration that follows pins the new frame, and the guest boots on    *)
(* garbage, with a measurement that is right. Nothing is to be fixed in    *)
(* the kernel; the order of the ioctls decides. Cut: encrypt first.        *)
(***************************************************************************)
EXTENDS Integers
CONSTANT RegisterFirst
VARIABLES pc, mem

Program == [vmm     |-> IF RegisterFirst
                        THEN <<"Register", "PinForCommand", "Encrypt", "UnpinAfter", "Run">>
                        ELSE <<"PinForCommand", "Encrypt", "UnpinAfter", "Register", "Run">>,
            migrate |-> <<"Isolate", "Unmap", "CheckRefs">>]
INSTANCE Litmus

\* The count holds one mapping. encryptedFor: the frame for whose address the
\* bytes in a frame were encrypted.
Init == Start([pte |-> "A", ref |-> [A |-> 1, B |-> 0],
               encryptedFor |-> [A |-> "none", B |-> "none"], guestSaw |-> "nothing"])

\* Any GUP waits for a migration entry.
PinMapped(step) ==
    /\ mem.pte # "migration"
    /\ Step("vmm", step, [mem EXCEPT !.ref[mem.pte] = @ + 1024])

\* arch/x86/kvm/svm/sev.c : sev_mem_enc_register_region, sev_pin_memory
Register == PinMapped("Register")

\* arch/x86/kvm/svm/sev.c : sev_launch_update_data, in three steps
PinForCommand == PinMapped("PinForCommand")
Encrypt    == Step("vmm", "Encrypt", [mem EXCEPT !.encryptedFor[mem.pte] = mem.pte])
UnpinAfter == Step("vmm", "UnpinAfter", [mem EXCEPT !.ref[mem.pte] = @ - 1024])

\* The guest starts and reads the page.
Run ==
    /\ mem.pte # "migration"
    /\ Step("vmm", "Run", [mem EXCEPT !.guestSaw =
            IF mem.encryptedFor[mem.pte] = mem.pte THEN "its image" ELSE "garbage"])

\* mm/migrate.c : add_page_for_migration, folio_isolate_lru
Isolate ==
    IF mem.pte # "A" THEN Jump("migrate", "Isolate", "done", mem)
    ELSE Step("migrate", "Isolate", [mem EXCEPT !.ref.A = @ + 1])

\* mm/rmap.c : try_to_migrate_one: a pinned exclusive page is refused here, the
\* PTE is as before.
Unmap ==
    IF mem.ref.A >= 1024 THEN Jump("migrate", "Unmap", "done", [mem EXCEPT !.ref.A = @ - 1])
    ELSE Step("migrate", "Unmap", [mem EXCEPT !.pte = "migration", !.ref.A = @ - 1])

\* mm/migrate.c : __migrate_folio: only the isolation is left. The bytes are
\* copied, and remove_migration_ptes maps B.
CheckRefs ==
    /\ mem.ref.A = 1
    /\ Step("migrate", "CheckRefs",
            [mem EXCEPT !.pte = "B", !.ref.A = 0, !.ref.B = 1,
                        !.encryptedFor.B = mem.encryptedFor.A])

Next == \/ Register \/ PinForCommand \/ Encrypt \/ UnpinAfter \/ Run    \* vmm
        \/ Isolate \/ Unmap \/ CheckRefs                                \* migrate

Exists == mem.guestSaw = "garbage"
Never  == ~Exists
=============================================================================
