----------------------------- MODULE GuestMemfd -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* UPM: private memory comes from a file of its own, which the mm cannot   *)
(* move and userspace does not map; a page is private or shared by an      *)
(* attribute that the VMM sets when the guest asks (kernel-facts 6). KVM   *)
(* keeps no reference after a fault: the file's own is enough.             *)
(*                                                                         *)
(* Two forms: shared pages live elsewhere, at the slot's hva (conversion   *)
(* does not carry content); or both live in the file (Backing = "gmem",    *)
(* under review), and conversion changes who may map the one folio.        *)
(***************************************************************************)
EXTENDS Invariants

CONSTANT Guests     \* the guests that may come, a set of Announcements

ASSUME GuestsKnown == Guests \subseteq Announcements

InPlace == Backing = "gmem"

---------------------------------------------------------------------------
\* The guest.

\* KVM_FEATURE_MIGRATION_CONTROL, MSR_KVM_MIGRATION_CONTROL: after it booted the
\* guest says that it uses KVM_HC_MAP_GPA_RANGE; no VMM knows it earlier.
GuestAnnounces ==
    /\ vm = "running"
    /\ announced = "not yet"
    /\ announced' = "yes"
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, guest, vm>>

\* arch/x86/kvm/x86.c : kvm_emulate_hypercall, KVM_HC_MAP_GPA_RANGE;
\* arch/x86/kvm/svm/sev.c : snp_begin_psc_msr. The vCPU waits in the exit and does
\* not use the page until the VMM has answered; what was in it is given up. A request
\* that comes while the VMM answers another one waits for its turn: nothing of the
\* answer under way may depend on it, so it may as well be made later.
GuestPsc(p) ==
    /\ vm = "running"
    /\ section \notin {"attr", "convert"}
    /\ announced = "yes"
    /\ guest[p] \in {"private", "written", "shared"}
    /\ guest' = [guest EXCEPT ![p] = IF @ = "shared" THEN "toPrivate" ELSE "toShared"]
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, announced, vm>>

\* A guest that never announces anything changes its C-bit (in the guest's kernel,
\* arch/x86/mm/pat/set_memory.c : __set_memory_enc_pgtable), and on SEV and SEV-ES
\* nothing tells the host: a wrong-type access does not fault (kernel-facts 4.1).
GuestFlips(p) ==
    /\ vm = "running"
    /\ announced = "never"
    /\ guest' = [guest EXCEPT ![p] = IF @ = "shared" THEN "private" ELSE "shared"]
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, announced, vm>>

---------------------------------------------------------------------------
\* Faults.

\* Does the frame for page p come from the file?
FromFile(p) == attr[p] = "private" \/ InPlace

\* virt/kvm/guest_memfd.c : kvm_gmem_get_pfn: the folio, zeroed at first use, and a
\* transient reference. It takes the folio lock and not the invalidate lock: a
\* punch beside it is a matter of the stale test.
GmemFault(v, f) ==
    /\ fault[v] = "begun"
    /\ FromFile(faultPage[v])
    /\ IF gmem[faultPage[v]] = None
       THEN Free(f) /\ refcount' = [refcount EXCEPT ![f] = 2]
       ELSE f = gmem[faultPage[v]] /\ refcount' = [refcount EXCEPT ![f] = @ + 1]
    /\ gmem' = [gmem EXCEPT ![faultPage[v]] = f]
    /\ fault' = [fault EXCEPT ![v] = "resolved"]
    /\ faultFrame' = [faultFrame EXCEPT ![v] = f]
    /\ UNCHANGED <<excl, writtenFor, dirty, pteVars, backVars, section, migVars,
                   userVars, spte, invVars, faultPage, seqChanged, held, attr,
                   guestVars>>

FaultRetry(v)  == FaultRetryPart(v, "resolved") /\ DropFaultRef(v)
SpteInstall(v) ==
    /\ SpteInstallPart(v, "resolved")
    /\ UNCHANGED <<refcount, writtenFor, dirty, held>>
FaultFinish(v) == FaultFinishPart(v) /\ DropFaultRef(v)

\* virt/kvm/kvm_main.c : kvm_destroy_vm. The file and its pages may outlive the VM.
VmDestroy == VmDestroyPart /\ UNCHANGED <<refcount, writtenFor, held>>

---------------------------------------------------------------------------
\* Sections of KVM's own. They touch the SPTEs of both kinds of memory.

\* virt/kvm/kvm_main.c : kvm_mmu_invalidate_begin, and the zap of what is in range.
OpenSection(range) ==
    /\ invCount' = invCount + 1
    /\ invRange' = invRange \cup range
    /\ spte' = [p \in Pages |-> IF p \in range THEN None ELSE spte[p]]

Begin(w, range) ==
    /\ section = "none"
    /\ section' = w
    /\ OpenSection(range)
    /\ UNCHANGED <<folioVars, pteVars, backVars, migVars, userVars, faultVars, slotVars,
                   guestVars>>

\* virt/kvm/kvm_main.c : kvm_mmu_invalidate_end
End(w) ==
    /\ section = w
    /\ section' = "none"
    /\ EndSection
    /\ UNCHANGED <<folioVars, pteVars, backVars, migVars, userVars, spte, fault,
                   faultPage, faultFrame, slotVars, guestVars>>

Asked == {p \in Pages : guest[p] \in {"toShared", "toPrivate"}}
Answer(p) == IF guest[p] = "toShared" THEN "shared" ELSE "private"

\* virt/kvm/kvm_main.c : kvm_vm_set_mem_attributes, before the store
AttrBegin == ~InPlace /\ Asked # {} /\ Begin("attr", Asked)

\* virt/kvm/kvm_main.c : kvm_vm_set_mem_attributes
AttrStore(p) ==
    /\ section = "attr"
    /\ p \in Asked
    /\ InPlace /\ guest[p] = "toPrivate" => pte[p] = "none"
    /\ attr' = [attr EXCEPT ![p] = Answer(p)]
    /\ guest' = [guest EXCEPT ![p] = Answer(p)]
    /\ UNCHANGED <<hostVars, kvmVars, held, gmem, announced, vm>>

\* virt/kvm/kvm_main.c : kvm_vm_set_mem_attributes, after the store
AttrEnd == Asked \cap invRange = {} /\ End("attr")

\* virt/kvm/guest_memfd.c : kvm_gmem_punch_hole, kvm_gmem_invalidate_begin
PunchBegin == (\E p \in Pages : gmem[p] # None) /\ Begin("punch", Pages)

\* virt/kvm/guest_memfd.c : kvm_gmem_punch_hole, truncate_inode_pages_range: the file
\* drops the folio, which goes back to shared in the RMP and is flushed from the
\* caches (arch/x86/kvm/svm/sev.c : sev_gmem_invalidate). Who has a reference still
\* keeps the frame, detached.
GmemPunch(p) ==
    /\ section = "punch"
    /\ gmem[p] # None
    /\ refcount' = [refcount EXCEPT ![gmem[p]] =
                        @ - (IF Maps(p, gmem[p]) THEN 2 ELSE 1)]
    /\ ContentAfter(writtenFor)
    /\ dirty' = [dirty EXCEPT ![gmem[p]] = FALSE]
    /\ gmem' = [gmem EXCEPT ![p] = None]
    /\ IF Maps(p, gmem[p])
       THEN /\ pte' = [pte EXCEPT ![p] = "none"]
            /\ pteFrame' = [pteFrame EXCEPT ![p] = None]
       ELSE UNCHANGED pteVars
    /\ UNCHANGED <<excl, backVars, section, migVars, userVars, kvmVars, held, attr,
                   guestVars>>

\* virt/kvm/guest_memfd.c : kvm_gmem_invalidate_end
PunchEnd == End("punch")

---------------------------------------------------------------------------
\* In place, under review: the host maps shared folios of the file, and a
\* conversion has to get everybody out.

\* virt/kvm/guest_memfd.c : kvm_gmem_fault_user_mapping: a shared page only; the
\* invalidate lock keeps it out of a conversion and of a punch.
HostMap(p, f) ==
    /\ InPlace
    /\ alive
    /\ attr[p] = "shared"
    /\ section = "none"
    /\ pte[p] = "none"
    /\ IF gmem[p] = None
       THEN Free(f) /\ refcount' = [refcount EXCEPT ![f] = 2]
       ELSE f = gmem[p] /\ refcount' = [refcount EXCEPT ![f] = @ + 1]
    /\ gmem' = [gmem EXCEPT ![p] = f]
    /\ pte' = [pte EXCEPT ![p] = "present"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = f]
    /\ UNCHANGED <<excl, writtenFor, dirty, backVars, section, migVars, userVars,
                   kvmVars, held, attr, guestVars>>

\* virt/kvm/guest_memfd.c : __kvm_gmem_set_attributes takes the exclusive invalidate
\* lock. No SPTE is touched before the references were looked at.
ConvertLock ==
    /\ InPlace
    /\ Asked # {}
    /\ section = "none"
    /\ section' = "convert"
    /\ UNCHANGED <<folioVars, pteVars, backVars, migVars, userVars, kvmVars, slotVars,
                   guestVars>>

\* virt/kvm/guest_memfd.c : __kvm_gmem_set_attributes, unmap_mapping_pages: user
\* mappings of a page that is to become private, before the references are counted
\* or, with the switch off, after it. The host's references stay.
ConvertUnmap(p) ==
    /\ section = IF UnmapBeforeRefCheck THEN "convert" ELSE "attr"
    /\ guest[p] = "toPrivate"
    /\ Maps(p, pteFrame[p])
    /\ pte' = [pte EXCEPT ![p] = "none"]
    /\ pteFrame' = [pteFrame EXCEPT ![p] = None]
    /\ refcount' = [refcount EXCEPT ![pteFrame[p]] = @ - 1]
    /\ UNCHANGED <<excl, writtenFor, dirty, backVars, section, migVars, userVars,
                   kvmVars, slotVars, guestVars>>

\* Nobody but the file has the folio; with the switch off, nobody but the file and
\* those who map it.
OnlyTheFile(p) ==
    IF gmem[p] = None THEN TRUE
    ELSE refcount[gmem[p]] =
             IF UnmapBeforeRefCheck THEN 1 ELSE 1 + Mapcount(gmem[p])

Unmapped(p) == ~UnmapBeforeRefCheck \/ pte[p] = "none"

\* virt/kvm/guest_memfd.c : __kvm_gmem_set_attributes, after the test: the section in
\* which AttrStore and AttrEnd follow. To shared nothing is tested.
ConvertBegin ==
    /\ section = "convert"
    /\ \A p \in Pages : guest[p] = "toPrivate" => Unmapped(p) /\ OnlyTheFile(p)
    /\ section' = "attr"
    /\ OpenSection(Asked)
    /\ UNCHANGED <<folioVars, pteVars, backVars, migVars, userVars, faultVars, slotVars,
                   guestVars>>

\* virt/kvm/guest_memfd.c : __kvm_gmem_set_attributes gives up with -EAGAIN and has
\* changed nothing but the mappings; the VMM asks again.
ConvertRefuse ==
    /\ section = "convert"
    /\ \E p \in Pages : guest[p] = "toPrivate" /\ Unmapped(p) /\ ~OnlyTheFile(p)
    /\ section' = "none"
    /\ UNCHANGED <<folioVars, pteVars, backVars, migVars, userVars, kvmVars, slotVars,
                   guestVars>>

---------------------------------------------------------------------------
\* Situations.

\* A conversion finds somebody else's reference.
ConversionRefused ==
    \E p \in Pages : /\ section = "convert"
                      /\ guest[p] = "toPrivate"
                      /\ pte[p] = "none"
                      /\ ~OnlyTheFile(p)

\* A fault holds a folio that was punched out of the file.
FaultHoldsPunched ==
    \E v \in Vcpus : /\ fault[v] = "resolved"
                     /\ faultFrame[v] # gmem[faultPage[v]]
                     /\ attr[faultPage[v]] = "private"

\* Shared and private frame of one page at once.
TwoFrames == \E p \in Pages : pteFrame[p] # None /\ gmem[p] \notin {None, pteFrame[p]}

\* For the cost page: a round of the NUMA hinting scan that zaps the SPTE of private data.
PrivateScanZap ==
    /\ ScanRound
    /\ \E p \in Pages : HasData(p) /\ spte[p] # None /\ spte'[p] = None

\* What becomes of page p: what the guest believes or asks for, and which of the two
\* frames its SPTE maps. For pictures, docs/model.md.
GmemLife(p) ==
    IF ~alive THEN "VM destroyed"
    ELSE [guest |-> IF guest[p] = "written" THEN "private" ELSE guest[p],
          spte  |-> CASE spte[p] = None -> "none"
                      [] spte[p] = gmem[p] -> "the file's frame"
                      [] OTHER -> "the host's frame"]

RefBalance == RefsBalance(0)
PinBalance == PinsBalance(0)

---------------------------------------------------------------------------
Faults ==
    \/ \E v \in Vcpus, p \in Pages : FaultBegin(v, p)
    \/ \E v \in Vcpus, f \in Frames : GmemFault(v, f)
    \/ \E v \in Vcpus : FaultRetry(v)
    \/ \E v \in Vcpus : SpteInstall(v)
    \/ \E v \in Vcpus : FaultFinish(v)

Common ==
    \/ Faults
    \/ \E p \in Pages : GuestWrite(p)
    \/ VmDestroy

Asks == \E p \in Pages : GuestPsc(p)

Punches ==
    \/ PunchBegin
    \/ \E p \in Pages : GmemPunch(p)
    \/ PunchEnd

Attributes ==
    \/ AttrBegin
    \/ \E p \in Pages : AttrStore(p)
    \/ AttrEnd

\* Two stores, a guest that announces itself; only the mm.
Next ==
    \/ \E p \in Pages, f \in Frames : HostFaultIn(p, f)
    \/ \E p \in Pages : NumaFault(p)
    \/ \E p \in Pages : NumaHint(p)
    \/ MigrationNext
    \/ \E w \in MmWalkers : NotifStart(w)
    \/ \E w \in MmWalkers : NotifEnd(w)
    \/ \E v \in Vcpus : FaultGup(v)
    \/ Common
    \/ GuestAnnounces
    \/ Asks
    \/ Attributes

\* The same, and punches by the VMM at any time.
NextPunch == Next \/ Punches

\* Two stores, and a guest that may never announce anything.
NextSilent == Next \/ \E p \in Pages : GuestFlips(p)

\* In place. The mm works on what the host maps, and finds nothing to migrate.
NextInPlace ==
    \/ \E p \in Pages : NumaFault(p)
    \/ \E p \in Pages : NumaHint(p)
    \/ MigrationNext
    \/ \E w \in MmWalkers : NotifStart(w)
    \/ \E w \in MmWalkers : NotifEnd(w)
    \/ Common
    \/ GuestAnnounces
    \/ Asks
    \/ \E p \in Pages, f \in Frames : HostMap(p, f)
    \/ \E p \in Pages, f \in Frames : HostRef(p, f)
    \/ HostUnref
    \/ ConvertLock
    \/ \E p \in Pages : ConvertUnmap(p)
    \/ ConvertBegin
    \/ ConvertRefuse
    \/ \E p \in Pages : AttrStore(p)
    \/ AttrEnd

InitPrivate == InitWith("running", "private", Guests)

Spec        == InitPrivate /\ [][Next]_vars
SpecPunch   == InitPrivate /\ [][NextPunch]_vars
SpecSilent  == InitPrivate /\ [][NextSilent]_vars
SpecInPlace == InitPrivate /\ [][NextInPlace]_vars
=============================================================================
