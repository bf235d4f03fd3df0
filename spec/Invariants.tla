----------------------------- MODULE Invariants -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Every property that claims.md speaks of. Properties may read all state; *)
(* "held" is the slot's record, which no host action reads.                *)
(***************************************************************************)
EXTENDS Sev

Held(f) == \E p \in Pages : held[p] = f

\* Page p holds data that the guest will want to read back.
HasData(p) == guest[p] = "written"

\* The step in which the bytes of f leave for another frame.
Leaves(f) == migSrc = f /\ migPhase # "copied" /\ migPhase' = "copied"

---------------------------------------------------------------------------
\* Content.

\* What the guest reads through an SPTE decrypts to what it wrote.
ContentIntegrity ==
    \A p \in Pages :
        HasData(p) /\ spte[p] # None => writtenFor[spte[p]] = spte[p]

\* The letter of "no encrypted page is migrated while mapped": no PTE and no
\* SPTE maps the frame when its bytes leave.
NoMoveWhileMapped ==
    [][\A f \in Frames : Leaves(f) =>
           \A p \in Pages : ~Maps(p, f) /\ spte[p] # f]_vars

\* What it is meant to say: no guest frame has private data in it then.
NoMoveWhilePrivate ==
    [][\A f \in Frames : Leaves(f) =>
           \A p \in Pages : pteFrame[p] = f => ~HasData(p)]_vars

\* A frame somebody holds for a guest does not move.
NoMoveWhileHeld ==
    [][\A f \in Frames : Leaves(f) => ~Held(f)]_vars

---------------------------------------------------------------------------
\* Needless work: zaps of pages that cannot move.

\* The PTE of a held page stays present.
NoPteZapWhileHeld ==
    [][\A p \in Pages :
           pte[p] = "present" /\ Held(pteFrame[p]) => pte'[p] = "present"]_vars

\* The half of it that is about migration: the long unmapped window.
NoMigrationEntryWhileHeld ==
    [][\A p \in Pages :
           pte[p] # "mig" /\ Held(pteFrame[p]) => pte'[p] # "mig"]_vars

\* The SPTE of a held page stays, as long as the VM lives.
NoSpteZapWhileHeld ==
    [][\A p \in Pages :
           alive' /\ spte[p] # None /\ Held(spte[p]) => spte'[p] = spte[p]]_vars

---------------------------------------------------------------------------
\* The protocol.

\* An SPTE maps what the PTE maps.
SpteBacked ==
    \A p \in Pages :
        spte[p] # None => pte[p] = "present" /\ pteFrame[p] = spte[p]

\* The frame that a fault resolved is still the one behind its address when a
\* hook looks the address up a second time.
FaultKeepsFrame ==
    \A v \in Vcpus :
        faultFrame[v] # None /\ pte[faultPage[v]] = "present"
            => pteFrame[faultPage[v]] = faultFrame[v]

\* What the slot records is what the guest has mapped.
RecordMatches ==
    \A p \in Pages : held[p] # None /\ spte[p] # None => held[p] = spte[p]

\* Ciphertext that the guest wants back lies in a recorded frame.
DataIsHeld ==
    \A p \in Pages : HasData(p) => held[p] = pteFrame[p]

---------------------------------------------------------------------------
\* Balance. Each owner's due is read off its own record, so that a reference
\* dropped twice, dropped by the wrong owner or leaked shows up.

Owed(f, weight) ==
    LET mapped    == Mapcount(f)
        cached    == IF \E p \in Pages : pteFrame[p] = f THEN CacheRefs ELSE 0
        migrating == IF f \in {migSrc, migDst} THEN 1 ELSE 0
        faulting  == Cardinality({v \in Vcpus : faultFrame[v] = f})
        pinned    == IF hostPin = f THEN Bias ELSE 0
        recorded  == weight * Cardinality({p \in Pages : held[p] = f})
    IN  mapped + cached + migrating + faulting + pinned + recorded

RefsBalance(weight) == \A f \in Frames : refcount[f] = Owed(f, weight)

\* The kernel's guess "maybe pinned" is right: somebody does have a pin.
PinsBalance(weight) ==
    \A f \in Frames :
        MaybePinned(f) <=> hostPin = f \/ (weight >= Bias /\ Held(f))

\* A destroyed VM holds nothing.
NoHoldAfterDestroy ==
    ~alive => \A p \in Pages : held[p] = None /\ spte[p] = None

---------------------------------------------------------------------------
\* What becomes of page p: host, guest and record. For pictures, docs/model.md.
PageLife(p) ==
    IF ~alive THEN "VM destroyed"
    ELSE [pte  |-> pte[p],
          spte |-> IF spte[p] = None THEN "none" ELSE "present",
          held |-> IF held[p] = None THEN "no" ELSE "yes"]

---------------------------------------------------------------------------
\* Situations: a table in which nothing happens proves nothing.

\* Migration is at work on a held page.
HeldUnderMigration == migPhase # "idle" /\ Held(migSrc)

\* A held page waits behind a migration entry.
HeldBehindMigrationEntry ==
    \E p \in Pages : pte[p] = "mig" /\ Held(pteFrame[p])

\* A held page was refused at its PTE.
HeldRefused == migPhase = "refused" /\ Held(migSrc)

\* A fault will be thrown away although its page was recorded already.
StaleFaultHolds ==
    \E v \in Vcpus :
        fault[v] \in {"resolved", "recorded"} /\ ~Fresh(v) /\ Held(faultFrame[v])

\* A page moves after a failed reference test: what held it up went away while
\* it waited behind its migration entry.
MoveInsideWindow == migPhase = "copied" /\ migPass > 0

\* The guest's data is there, its SPTE is not: the next access faults.
DataUnmapped == \E p \in Pages : HasData(p) /\ spte[p] = None

\* Both notifier sections are open at once.
TwoSections == invCount = 2

\* Ciphertext that the guest no longer wants moves: the page is shared now.
FormerPrivateMoves ==
    /\ alive
    /\ migPhase = "copied"
    /\ writtenFor[migDst] # None
    /\ \E p \in Pages : pteFrame[p] = migSrc /\ guest[p] = "shared"
=============================================================================
