-------------------------------- MODULE Sev --------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* The encrypted guest: what it writes, what it shares, and the record     *)
(* that the host keeps of frames taken on its behalf. The host cannot see  *)
(* which frames hold ciphertext (kernel-facts 4.1), so guest and           *)
(* writtenFor are read here and in properties only.                        *)
(***************************************************************************)
EXTENDS Kvm

\* The guest writes through its SPTE. The memory controller mixes the physical
\* address into the ciphertext: the bytes are good in this frame only, and lie in
\* the caches under the guest's key until somebody writes them back. Once in each
\* private life of a page; a second write could only hide a relocation.
GuestWrite(p) ==
    /\ vm = "running"
    /\ guest[p] = "private"
    /\ spte[p] # None
    /\ guest' = [guest EXCEPT ![p] = "written"]
    /\ writtenFor' = [writtenFor EXCEPT ![spte[p]] = spte[p]]
    /\ dirty' = [dirty EXCEPT ![spte[p]] = TRUE]
    /\ UNCHANGED <<refcount, excl, pteVars, backVars, section, migVars, userVars,
                   kvmVars, slotVars, announced, vm>>

\* Conversion: the guest changes its C-bit, and tells the VMM if it has
\* KVM_HC_MAP_GPA_RANGE (kernel-facts 4.4). Where all memory comes from the hva
\* nobody listens, so both kinds of guest take this step. A wrong-type access
\* does not fault on SEV, so the SPTE stays. Nothing is released or taken here,
\* see docs/model.md. Old ciphertext stays in the frame; nobody expects to
\* read it. In the guest's kernel: arch/x86/mm/pat/set_memory.c : set_memory_decrypted.
ConvertToShared(p) ==
    /\ vm = "running"
    /\ guest[p] \in {"private", "written"}
    /\ guest' = [guest EXCEPT ![p] = "shared"]
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, announced, vm>>

\* The guest's kernel: arch/x86/mm/pat/set_memory.c : set_memory_encrypted.
ConvertToPrivate(p) ==
    /\ vm = "running"
    /\ guest[p] = "shared"
    /\ guest' = [guest EXCEPT ![p] = "private"]
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, announced, vm>>

---------------------------------------------------------------------------
\* The record of frames taken on demand (an array of pfns beside the x86
\* memslot), for schemes that keep one. weight is what one entry costs in the
\* reference count: 1 for a plain reference, Bias for a pin.

\* Frame f is taken for page p, of which taken was taken already on this way.
\* Recorded already: nothing more to do. Another frame recorded: it is put back,
\* and nobody asks what it held (kernel-facts 5.2).
HoldTaken(p, f, weight, taken) ==
    /\ held' = [held EXCEPT ![p] = f]
    /\ refcount' = [x \in Frames |->
                       refcount[x] - (IF x = f THEN taken ELSE 0)
                                   + (IF x = f /\ held[p] # f THEN weight ELSE 0)
                                   - (IF x = held[p] /\ held[p] # f THEN weight ELSE 0)]
    /\ ContentAfter(writtenFor)

Hold(p, f, weight) == HoldTaken(p, f, weight, 0)

\* arch/x86/kvm/svm/sev.c : sev_free_memslot, every record.
ReleaseAll(weight) ==
    /\ held' = [p \in Pages |-> None]
    /\ refcount' = [f \in Frames |->
                       refcount[f] - weight * Cardinality({p \in Pages : held[p] = f})]
    /\ ContentAfter(writtenFor)

\* virt/kvm/kvm_main.c : kvm_destroy_vm. Faults and notifier sections are over
\* (mmu_notifier_unregister waits for them); the guest expects nothing any more.
\* arch/x86/kvm/svm/sev.c : sev_vm_destroy writes all caches back before anything
\* is given up.
VmDestroyPart ==
    /\ vm # "destroyed"
    /\ invCount = 0
    /\ \A v \in Vcpus : fault[v] = "idle"
    /\ vm' = "destroyed"
    /\ spte' = [p \in Pages |-> None]
    /\ guest' = [p \in Pages |-> "shared"]
    /\ dirty' = [f \in Frames |-> FALSE]
    /\ UNCHANGED <<excl, pteVars, backVars, section, migVars, userVars, invVars,
                   faultVars, attr, gmem, announced>>

---------------------------------------------------------------------------
\* The launch, for columns that start before the guest runs. (refcount and held are
\* the scheme's.)
EncryptPart(p) ==
    /\ vm = "setup"
    /\ guest[p] = "private"
    /\ pte[p] = "present"
    /\ guest' = [guest EXCEPT ![p] = "written"]
    /\ writtenFor' = [writtenFor EXCEPT ![pteFrame[p]] = pteFrame[p]]
    /\ UNCHANGED <<excl, dirty, pteVars, backVars, section, migVars, userVars, kvmVars,
                   attr, gmem, announced, vm>>

\* arch/x86/kvm/svm/sev.c : sev_launch_update_data (KVM_SEV_LAUNCH_UPDATE_DATA): pins
\* for the command, flushes, has the firmware encrypt in place, unpins. The pin that
\* comes and goes within the step is left out: it could only delay a migration.
EncryptInPlace(p) == EncryptPart(p) /\ UNCHANGED <<refcount, held>>

\* arch/x86/kvm/svm/sev.c : sev_launch_update_data as the last patch of RFC v0 and of
\* RFC v1 has it (kernel-facts 5.3): the page is taken by mapping it, on a vCPU's
\* behalf, then encrypted, and stays taken. That it stays mapped is left out: an SPTE
\* may go at any time.
EncryptAndHold(p, weight) ==
    /\ EncryptPart(p)
    /\ held[p] = None
    /\ held' = [held EXCEPT ![p] = pteFrame[p]]
    /\ refcount' = [refcount EXCEPT ![pteFrame[p]] = @ + weight]

\* arch/x86/kvm/svm/sev.c : sev_launch_finish; then the VMM lets vCPUs run. What of its
\* memory it has encrypted by then is up to the VMM.
LaunchEnds ==
    /\ vm = "setup"
    /\ vm' = "running"
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, guest, announced>>

\* A VM that is still to be launched.
InitSetup == InitWith("setup", "shared", {"never"})

---------------------------------------------------------------------------
GuestNext ==
    \/ \E p \in Pages : GuestWrite(p)
    \/ \E p \in Pages : ConvertToShared(p)
    \/ \E p \in Pages : ConvertToPrivate(p)

\* The mm alone, for memory that is anonymous and for memory that is a file.
MmNext == HostNext \/ KvmNext \/ GuestNext
MmFileNext == MmNext \/ PageCacheNext

\* With unmap, fork and reclaim.
AnonUserSteps ==
    \/ UnmapNext
    \/ AnonNext
    \/ \E w \in AnonWalkers \cup UnmapWalkers : NotifStart(w)
    \/ \E w \in AnonWalkers \cup UnmapWalkers : NotifEnd(w)
AnonUserNext == MmNext \/ AnonUserSteps

FileUserSteps ==
    \/ UnmapNext
    \/ PunchNext
    \/ \E w \in UnmapWalkers : NotifStart(w)
    \/ \E w \in UnmapWalkers : NotifEnd(w)
FileUserNext == MmFileNext \/ FileUserSteps
=============================================================================
