------------------------------- MODULE Sample -------------------------------
\* The definitions that KernelFunctionsTest and the pictures read.

\* mm/memory.c : do_anonymous_page, mm/shmem.c : shmem_fault.
\* First touch: a zeroed page.
HostFaultIn(p, f) == TRUE

\* kernel: virt/kvm/kvm_main.c : hva_to_pfn
FaultGup(v) == TRUE

\* arch/x86/kvm/mmu/mmu.c : kvm_tdp_mmu_map
SpteInstallPart(v, phase) ==
    TRUE

\* The map step, and what the scheme takes in it.
SpteInstall(v) ==
    /\ SpteInstallPart(v, "resolved")
    /\ TRUE

\* mm/migrate.c : add_page_for_migration
Isolate(f, d) == TRUE

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_start
NotifStart(w) == TRUE

\* mm/rmap.c : try_to_migrate_one. Clear, flush, test and set.
MigPteSet(p) == TRUE

\* virt/kvm/kvm_main.c : kvm_mmu_notifier_invalidate_range_end
NotifEnd(w) == TRUE

\* mm/migrate.c : __migrate_folio, folio_mc_copy
MigCopy == TRUE

\* arch/x86/kvm/mmu/mmu.c : is_page_fault_stale
Fresh(v) == TRUE

FaultRetryPart(v) ==
    /\ ~Fresh(v)

FaultRetry(v) == FaultRetryPart(v) /\ TRUE

\* mm/gup.c : not_directly_above

Uncited == TRUE
=============================================================================
