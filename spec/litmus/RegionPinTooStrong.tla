------------------------- MODULE RegionPinTooStrong -------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.22. FOLL_LONGTERM was added to the region registration   *)
(* (7e066cb9b71a, v6.15), FOLL_WRITE stayed: long-term pins for writing    *)
(* are refused on shared mappings of files whose writes are tracked, so    *)
(* that guest memory in such a file, fine before, cannot be registered.    *)
(* Fix: drop FOLL_WRITE (acked in July 2026). Cut: keep it. No race but a  *)
(* guard too strong; what varies is the memory.                            *)
(***************************************************************************)
EXTENDS Integers
CONSTANT PinsForReading
VARIABLES pc, mem

Program == [vmm |-> <<"Map", "Register">>]
INSTANCE Litmus

Init == Start([memory |-> "none", ref |-> 1, registered |-> "not yet"])

Memories == {"private anonymous", "shared memfd", "shared file"}

\* mm/mmap.c : do_mmap, the VMM's choice
Map(m) == Step("vmm", "Map", [mem EXCEPT !.memory = m])

\* arch/x86/kvm/svm/sev.c : sev_pin_memory; mm/gup.c : writable_file_mapping_allowed
\* (8ac268436e6d, a6e79df92e4a) says -EFAULT.
Register ==
    Step("vmm", "Register",
         IF mem.memory = "shared file" /\ ~PinsForReading THEN [mem EXCEPT !.registered = "EFAULT"]
         ELSE [mem EXCEPT !.registered = "pinned", !.ref = @ + 1024])

Next == \/ \E m \in Memories : Map(m)
        \/ Register

Exists == mem.registered = "EFAULT"
Never  == ~Exists
=============================================================================
