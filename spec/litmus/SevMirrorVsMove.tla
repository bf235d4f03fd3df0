-------------------------- MODULE SevMirrorVsMove --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.14. A mirror VM copies the encryption context of its     *)
(* owner; the owner is moved to another VM while a mirror points to it.    *)
(* The mirror then runs with an ASID that its owner no longer has, and     *)
(* with it go the pins. Fix, in two parts: a VM with mirrors is not moved, *)
(* and the copy holds the locks of both VMs, as the move does              *)
(* (17d44a96f000, bf42b02b19e2, 10a37929efeb, c9d61dcb0bc2, v5.16). Cuts,  *)
(* one test each: the copy takes one lock, that of the mirror; the move    *)
(* does not ask for mirrors.                                               *)
(***************************************************************************)
EXTENDS Integers
CONSTANTS CopyLocksBothVms, MoveAsksForMirrors
VARIABLES pc, mem

Program == [copy |-> <<"CopyLock", "CopyRead", "CopyLink">>,
            move |-> <<"MoveLock", "MoveCheck", "MoveContext">>]
INSTANCE Litmus

\* ASID 0: no SEV VM. Copy runs on the mirror, from the owner; move on dst, from
\* the owner.
Init == Start([asid |-> [owner |-> 7, dst |-> 0, mirror |-> 0], mirrors |-> 0,
               mirrorOf |-> "none", locked |-> {}, read |-> 0])

CopyVms == IF CopyLocksBothVms THEN {"mirror", "owner"} ELSE {"mirror"}
MoveVms == {"dst", "owner"}

\* arch/x86/kvm/svm/sev.c : sev_lock_two_vms, for KVM_CAP_VM_COPY_ENC_CONTEXT_FROM
CopyLock ==
    /\ mem.locked \cap CopyVms = {}
    /\ Step("copy", "CopyLock", [mem EXCEPT !.locked = @ \cup CopyVms])

\* arch/x86/kvm/svm/sev.c : sev_vm_copy_enc_context_from: -EINVAL unless SEV
CopyRead ==
    IF mem.asid.owner # 0 THEN Step("copy", "CopyRead", [mem EXCEPT !.read = mem.asid.owner])
    ELSE Jump("copy", "CopyRead", "done", [mem EXCEPT !.locked = @ \ CopyVms])

\* arch/x86/kvm/svm/sev.c : sev_vm_copy_enc_context_from: the mirror is on the
\* owner's list and uses its ASID.
CopyLink ==
    Step("copy", "CopyLink",
         [mem EXCEPT !.asid.mirror = mem.read, !.mirrorOf = "owner", !.mirrors = 1,
                     !.locked = @ \ CopyVms])

\* arch/x86/kvm/svm/sev.c : sev_lock_two_vms, for KVM_CAP_VM_MOVE_ENC_CONTEXT_FROM
MoveLock ==
    /\ mem.locked \cap MoveVms = {}
    /\ Step("move", "MoveLock", [mem EXCEPT !.locked = @ \cup MoveVms])

\* arch/x86/kvm/svm/sev.c : sev_vm_move_enc_context_from: a VM with mirrors stays
\* (-EBUSY), as it did when the fixes came.
MoveCheck ==
    IF mem.mirrors = 0 \/ ~MoveAsksForMirrors THEN Step("move", "MoveCheck", mem)
    ELSE Jump("move", "MoveCheck", "done", [mem EXCEPT !.locked = @ \ MoveVms])

\* arch/x86/kvm/svm/sev.c : sev_migrate_from: ASID, handle and regions change hands
MoveContext ==
    Step("move", "MoveContext",
         [mem EXCEPT !.asid.dst = mem.asid.owner, !.asid.owner = 0, !.locked = @ \ MoveVms])

Next == \/ CopyLock \/ CopyRead \/ CopyLink             \* copy
        \/ MoveLock \/ MoveCheck \/ MoveContext         \* move

\* The mirror's ASID is not the one of the VM that it is a mirror of.
Exists == mem.mirrorOf # "none" /\ mem.asid[mem.mirrorOf] # mem.asid.mirror
Never  == ~Exists
=============================================================================
