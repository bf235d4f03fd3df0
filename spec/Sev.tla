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
\* address into the ciphertext: the bytes are good in this frame only. Once in
\* each private life of a page; a second write could only hide a relocation.
GuestWrite(p) ==
    /\ guest[p] = "private"
    /\ spte[p] # None
    /\ guest' = [guest EXCEPT ![p] = "written"]
    /\ writtenFor' = [writtenFor EXCEPT ![spte[p]] = spte[p]]
    /\ UNCHANGED <<refcount, excl, pteVars, scanning, migVars, hostPin, kvmVars,
                   slotVars, alive>>

\* Conversion: the guest changes its C-bit and tells the VMM
\* (KVM_HC_MAP_GPA_RANGE, KVM_EXIT_HYPERCALL; kernel-facts 4.4). The vCPU waits
\* in the exit, so the change and the call are one step. A wrong-type access
\* does not fault on SEV, so the SPTE stays. Nothing is released or taken here,
\* see docs/model.md. Old ciphertext stays in the frame; nobody expects to
\* read it.
ConvertToShared(p) ==
    /\ alive
    /\ guest[p] # "shared"
    /\ guest' = [guest EXCEPT ![p] = "shared"]
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, alive>>

ConvertToPrivate(p) ==
    /\ guest[p] = "shared"
    /\ alive
    /\ guest' = [guest EXCEPT ![p] = "private"]
    /\ UNCHANGED <<hostVars, kvmVars, slotVars, alive>>

---------------------------------------------------------------------------
\* The slot's record of frames taken on demand (an array of pfns beside the
\* x86 memslot), for schemes that keep one. weight is what one entry costs in
\* the reference count: 1 for a plain reference, Bias for a pin.

\* Frame f is taken for page p. Recorded already: nothing to do. Another frame
\* recorded: it is put back, and nobody asks what it held (kernel-facts 5.2).
Hold(p, f, weight) ==
    /\ held' = [held EXCEPT ![p] = f]
    /\ refcount' = IF held[p] = f
                   THEN refcount
                   ELSE [x \in Frames |->
                            refcount[x] + (IF x = f THEN weight ELSE 0)
                                        - (IF x = held[p] THEN weight ELSE 0)]

\* arch/x86/kvm/svm/sev.c : sev_free_memslot, every record.
ReleaseAll(weight) ==
    /\ held' = [p \in Pages |-> None]
    /\ refcount' = [f \in Frames |->
                       refcount[f] - weight * Cardinality({p \in Pages : held[p] = f})]

\* virt/kvm/kvm_main.c : kvm_destroy_vm. Faults and notifier sections are over
\* (mmu_notifier_unregister waits for them); the guest expects nothing any more.
VmDestroyPart ==
    /\ alive
    /\ invCount = 0
    /\ \A v \in Vcpus : fault[v] = "idle"
    /\ alive' = FALSE
    /\ spte' = [p \in Pages |-> None]
    /\ guest' = [p \in Pages |-> "shared"]
    /\ UNCHANGED <<excl, writtenFor, pteVars, scanning, migVars, hostPin, invVars,
                   faultVars>>

---------------------------------------------------------------------------
GuestNext ==
    \/ \E p \in Pages : GuestWrite(p)
    \/ \E p \in Pages : ConvertToShared(p)
    \/ \E p \in Pages : ConvertToPrivate(p)
=============================================================================
