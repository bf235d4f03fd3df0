----------------------------- MODULE Invariants -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Every property that claims.md speaks of. Properties may read all state; *)
(* "held" is the record of a scheme, which no host action reads.           *)
(* I1 to I20 and L1 to L10 are the names of kernel-facts 11.               *)
(***************************************************************************)
EXTENDS Sev

Held(f) == \E p \in Pages : held[p] = f

\* Page p holds data that the guest will want to read back.
HasData(p) == guest[p] = "written"

\* The frame that stands behind page p, mapped or not.
FrameOf(p) ==
    IF attr[p] = "private" THEN gmem[p]
    ELSE IF pteFrame[p] # None THEN pteFrame[p] ELSE cache[p]

\* The step in which the bytes of f leave for another frame for good.
Leaves(f) == migSrc = f /\ migPhase # "copied" /\ migPhase' = "copied"

---------------------------------------------------------------------------
\* The two words of the mail of April 2022.

\* Works: nothing that the guest sees differs from memory that only it changes,
\* and the VM is not killed. Holds or fails of a column where only the mm is at
\* work; elsewhere userspace may destroy what it likes.
GuestSees(p) ==
    IF ~HasData(p) THEN "nothing"
    ELSE IF spte[p] = None \/ writtenFor[spte[p]] = spte[p] THEN "mine" ELSE "garbage"

Believed == INSTANCE GuestView WITH
                memory  <- [p \in Pages |-> GuestSees(p)],
                machine <- vm

Works == Believed!Spec

\* Not acceptable: the host zaps pages that it then cannot move. The host is out
\* of passes with a page that is held; each pass began with a zap of its SPTE.
NoFutileZap == ~(migPhase = "failed" /\ Held(migSrc))

\* The half of it that the host's own page table sees: the page was unmapped
\* there too, and waits for its entry to be restored.
NoFutileUnmap ==
    migPhase = "failed" /\ Held(migSrc) => \A p \in Pages : pte[p] # "mig"

---------------------------------------------------------------------------
\* Content.

\* I1. What the guest reads through an SPTE decrypts to what it wrote.
ContentIntegrity ==
    \A p \in Pages :
        HasData(p) /\ spte[p] # None => writtenFor[spte[p]] = spte[p]

\* The part of I1 that is about moving and not about destroying: no ciphertext is
\* ever read at an address it was not encrypted for.
NoRelocation ==
    \A p \in Pages :
        HasData(p) /\ spte[p] # None => writtenFor[spte[p]] \in {spte[p], None}

\* I2. The frame behind a page with private data stays the same.
StableBinding ==
    [][\A p \in Pages : HasData(p) /\ HasData(p)' => FrameOf(p)' = FrameOf(p)]_vars

\* The letter of "no encrypted page is migrated while mapped": no PTE and no
\* SPTE maps the frame when its bytes leave.
NoMoveWhileMapped ==
    [][\A f \in Frames : Leaves(f) =>
           \A p \in Pages : ~Maps(p, f) /\ spte[p] # f]_vars

\* What it is meant to say: no guest frame has private data in it then.
NoMoveWhilePrivate ==
    [][\A f \in Frames : Leaves(f) =>
           \A p \in Pages : FrameOf(p) = f => ~HasData(p)]_vars

\* I3. A frame somebody holds for a guest does not move.
NoMoveWhileHeld ==
    [][\A f \in Frames : Leaves(f) => ~Held(f)]_vars

\* The same as a refinement: to who looks only at where ciphertext lies, the model
\* is one in which it never moves. Taking it away is no move.
Fixed == INSTANCE FixedFrames WITH
             frame <- [p \in Pages |-> IF HasData(p) THEN FrameOf(p) ELSE None]

NeverMoves == Fixed!Spec

---------------------------------------------------------------------------
\* Zaps of pages that are held.

\* I4. The PTE of a held page stays present, whatever the mm does.
NoPteZapWhileHeld ==
    [][\A p \in Pages :
           pte[p] = "present" /\ Held(pteFrame[p]) => pte'[p] = "present"]_vars

\* The half of it that is about migration: the long unmapped window.
NoMigrationEntryWhileHeld ==
    [][\A p \in Pages :
           pte[p] # "mig" /\ Held(pteFrame[p]) => pte'[p] # "mig"]_vars

\* I5. The SPTE of a held page stays, as long as the VM lives.
NoSpteZapWhileHeld ==
    [][\A p \in Pages :
           alive' /\ spte[p] # None /\ Held(spte[p]) => spte'[p] = spte[p]]_vars

\* The same for private memory, which nobody holds but its file (I5).
NoPrivateZap ==
    [][\A p \in Pages :
           alive' /\ spte[p] # None /\ HasData(p) /\ HasData(p)'
               => spte'[p] = spte[p]]_vars

---------------------------------------------------------------------------
\* The protocol.

\* I6, I7. An SPTE maps what stands behind the page now.
SpteBacked ==
    \A p \in Pages :
        spte[p] # None =>
            IF attr[p] = "private" \/ gmem[p] = spte[p]
            THEN gmem[p] = spte[p]
            ELSE pte[p] = "present" /\ pteFrame[p] = spte[p]

\* The frame that a fault resolved is still the one behind its address when a
\* hook looks the address up a second time.
FaultKeepsFrame ==
    \A v \in Vcpus :
        faultFrame[v] # None /\ pte[faultPage[v]] = "present"
            => pteFrame[faultPage[v]] = faultFrame[v]

\* I11. What is recorded is what the guest has mapped.
RecordMatches ==
    \A p \in Pages : held[p] # None /\ spte[p] # None => held[p] = spte[p]

\* I11, as of now and not only while mapped: no record of a frame that the page
\* has lost.
RecordIsCurrent ==
    \A p \in Pages : held[p] # None => FrameOf(p) = held[p]

\* I8. Ciphertext that the guest wants back lies in a recorded frame.
DataIsHeld ==
    \A p \in Pages : HasData(p) => held[p] # None /\ held[p] = FrameOf(p)

\* I10. What is held lies where the host never needs it to move.
HeldNotMovable == \A p \in Pages : held[p] \notin Movable

\* I13. No frame is handed back with the guest's lines in the caches.
FlushBeforeReuse == \A f \in Frames : Free(f) => ~dirty[f]

\* I20. A pinned anonymous page that is mapped is exclusive.
PinnedIsExclusive ==
    \A p \in Pages : pte[p] = "present" /\ MaybePinned(pteFrame[p]) => excl[pteFrame[p]]

---------------------------------------------------------------------------
\* Private and shared.

\* I14. The host's page tables do not map private data.
HostCannotMapPrivate ==
    \A p \in Pages : HasData(p) /\ FrameOf(p) # None =>
        \A q \in Pages : ~Maps(q, FrameOf(p))

\* I15. When a page has become private, no other host user has its frame.
PrivateImpliesNoHostRef ==
    \A p \in Pages : attr[p] = "private" /\ gmem[p] # None =>
        gmem[p] \notin {hostRef, hostPin}

\* I16. The host's attribute is the guest's C-bit, unless the guest just waits for
\* that.
AttrAgrees ==
    \A p \in Pages :
        /\ guest[p] = "shared" => attr[p] = "shared" \/ ~alive
        /\ guest[p] \in {"private", "written"} => attr[p] = "private"

\* A page that the guest shares is the page that the host sees.
SharedReachesHost ==
    \A p \in Pages : guest[p] = "shared" /\ spte[p] # None =>
        spte[p] = IF Backing = "gmem" THEN gmem[p] ELSE pteFrame[p]

---------------------------------------------------------------------------
\* I9. Balance. Each owner's due is read off its own record, so that a reference
\* dropped twice, dropped by the wrong owner or leaked shows up. weight is what a
\* record costs, transient what a fault in phase ph carries.

Owed(f, weight, transient(_)) ==
    LET mapped    == Mapcount(f)
        cached    == Cardinality({p \in Pages : cache[p] = f \/ gmem[p] = f})
        forked    == Cardinality({p \in Pages : child[p] = f})
        migrating == IF f \in {migSrc, migDst} THEN 1 ELSE 0
        faulting  == LET In(ph) == {v \in Vcpus : faultFrame[v] = f /\ fault[v] = ph}
                     IN  transient("resolved") * Cardinality(In("resolved"))
                         + transient("recorded") * Cardinality(In("recorded"))
                         + transient("mapped") * Cardinality(In("mapped"))
        pinned    == IF hostPin = f THEN Bias ELSE 0
        used      == IF hostRef = f THEN 1 ELSE 0
        recorded  == weight * Cardinality({p \in Pages : held[p] = f})
    IN  mapped + cached + forked + migrating + faulting + pinned + used + recorded

One(phase) == 1

RefsBalance(weight) == \A f \in Frames : refcount[f] = Owed(f, weight, One)

\* The kernel's guess "maybe pinned" is right: somebody does have a pin.
PinsBalance(weight) ==
    \A f \in Frames :
        MaybePinned(f) <=> hostPin = f \/ (weight >= Bias /\ Held(f))

\* I17. A destroyed VM holds nothing.
NoHoldAfterDestroy ==
    vm = "destroyed" => \A p \in Pages : held[p] = None /\ spte[p] = None

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

\* A held page carries a NUMA hint.
HeldHinted == \E p \in Pages : pte[p] = "protnone" /\ Held(pteFrame[p])

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

\* Bytes were copied and the move failed after all (kernel-facts 1.2).
CopyThrownAway == migPhase = "freezing" /\ refcount[migSrc] # ExpectedRefs

\* L3 as a situation: memory is to go offline, and the page that stands in the way
\* is held; only a signal ends the loop (kernel-facts 9.7).
OfflineBlocked == migPhase = "failed" /\ migSrc \in Movable /\ Held(migSrc)

\* The VM was killed.
VmKilled == vm = "killed"

\* A held page is no longer behind its address.
HeldDetached == \E p \in Pages : held[p] # None /\ FrameOf(p) # held[p]

\* Guest data went to the swap device and came back, or is there.
DataSwapped == \E p \in Pages : swapped[p] # None /\ HasData(p)

\* A page with guest data is mapped by a child too.
DataForked == \E p \in Pages : HasData(p) /\ child[p] # None /\ child[p] = pteFrame[p]

---------------------------------------------------------------------------
\* What observers see: two models are compared for each of them (claims.md).

\* The guest: what its pages give when they are read, and whether it lives.
SeenByGuest == <<[p \in Pages |-> GuestSees(p)], vm = "killed">>

\* The host: what migration did to a held page when it is out of passes.
SeenByHost ==
    IF ~(migPhase = "failed" /\ Held(migSrc)) THEN "nothing in vain"
    ELSE IF \E p \in Pages : pte[p] = "mig" THEN "unmapped in vain"
    ELSE "zapped in vain"

\* Who wants to take memory offline: whether a held page is in the way.
SeenByHotplug == OfflineBlocked

---------------------------------------------------------------------------
\* Kinds of steps that are counted (claims.md, "What futile work costs").

\* An SPTE of a held page goes, so that the guest has to fault it in again.
ZapOfHeld ==
    /\ alive'
    /\ \E p \in Pages : spte[p] # None /\ Held(spte[p]) /\ spte'[p] = None

\* One round of the NUMA hinting scan, and one that zaps a held page.
ScanRound == section # "numa" /\ section' = "numa"
ScanZap == ScanRound /\ ZapOfHeld

\* Migration takes up a held page, and each thing that it then does to it in vain:
\* zap its SPTE, replace its PTE, run into its reference.
HeldAttempt == migPhase = "idle" /\ migPhase' = "isolated" /\ Held(migSrc')
MigrationZap == migPhase # "zapping" /\ migPhase' = "zapping" /\ ZapOfHeld
MigrationUnmap ==
    \E p \in Pages : pte[p] # "mig" /\ pte'[p] = "mig" /\ Held(pteFrame[p])
FailedPass ==
    /\ migPhase = "unmapped"
    /\ migPass' > migPass \/ migPhase' = "failed"
    /\ Held(migSrc)

\* Migration takes up a page, and one that moves.
Attempt == migPhase = "idle" /\ migPhase' = "isolated"
Success == migPhase # "copied" /\ migPhase' = "copied"

---------------------------------------------------------------------------
\* What is said of whole behaviors (kernel-facts 11.2; claims.md, "For ever").
\* No counter is needed: "finitely many" is "from some time on none".

\* L5, the objection of 2022: a held page does not move, and the mm does not learn
\* it. The zaps of its SPTE by the scan and by migration, and those of its PTE.
ScanZapsEnd      == <>[][~ScanZap]_vars
MigrationZapsEnd == <>[][~MigrationZap]_vars
FutileUnmapsEnd  == <>[][~MigrationUnmap]_vars

\* What makes them end: nobody isolates the page any more.
ZapsEndWithAttempts == <>[][~HeldAttempt]_vars => MigrationZapsEnd

\* L3: memory that is to go offline is not blocked again and again.
OfflineEnds == <>[]~OfflineBlocked
=============================================================================
