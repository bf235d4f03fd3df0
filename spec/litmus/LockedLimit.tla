---------------------------- MODULE LockedLimit ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 2.5 (I12), RFC v1. RLIMIT_MEMLOCK is charged when a region *)
(* is registered; the pins are taken later, when the guest touches pages,  *)
(* and nobody asks whether such a page was ever registered. The VMM        *)
(* registers what the limit allows, and the guest touches more. (RFC v0    *)
(* charges nothing at all, mainline charges and pins in one call.) Fix:    *)
(* charge where the pin is taken. Cut: charge at registration.             *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ChargeAtPin
VARIABLES pc, mem

Program == [vmm  |-> <<"Register">>,
            vcpu |-> <<"TouchFirst", "TouchSecond">>]
INSTANCE Litmus

\* All counted in pages.
Init == Start([limit |-> 1, charged |-> 0, pinned |-> 0])

\* arch/x86/kvm/svm/sev.c : sev_mem_enc_register_region, sev_check_pin_count: a region
\* of one page
Register ==
    Step("vmm", "Register",
         IF ChargeAtPin \/ mem.charged + 1 > mem.limit THEN mem
         ELSE [mem EXCEPT !.charged = @ + 1])

\* arch/x86/kvm/svm/sev.c : sev_pin_pfn, the RFC's. A page that may not be pinned is
\* not mapped: the fault fails.
Touch(step) ==
    Step("vcpu", step,
         IF ChargeAtPin
         THEN IF mem.charged + 1 > mem.limit THEN mem
              ELSE [mem EXCEPT !.charged = @ + 1, !.pinned = @ + 1]
         ELSE [mem EXCEPT !.pinned = @ + 1])
TouchFirst  == Touch("TouchFirst")
TouchSecond == Touch("TouchSecond")

Next == Register \/ TouchFirst \/ TouchSecond

Exists == mem.pinned > mem.limit
Never  == ~Exists
=============================================================================
