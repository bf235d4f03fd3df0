/*
 * Pinning.tla in Promela, by hand: one process, one d_step for each action and page (and node, where the action chooses
 * one), so that SPIN's states are the states of the TLA+ model and nothing in between. PAGES, NODES, FRAMES and REFS
 * come from the command line.
 */
#define NONE      0
#define PRESENT   1
#define PROTNONE  2
#define MIGRATION 3

#define IDLE      0
#define ISOLATED  1
#define ZAPPING   2
#define UNMAPPED  3
#define MOVED     4

/* In bits: a little faster than in bytes, and the state vector has 28 bytes instead of 36. */
typedef Page {
    unsigned pte : 2;
    bit spte;
    unsigned refs : 3;
    bit pinned;
    unsigned phase : 3;
    unsigned node : 2;
    unsigned content : 2
}

Page page[PAGES];

#if PAGES == 3
#define HAS_ROOM(n) ((page[0].node == n) + (page[1].node == n) + (page[2].node == n) < FRAMES)
#define NO_ZAPPING  (page[0].phase != ZAPPING && page[1].phase != ZAPPING && page[2].phase != ZAPPING)
#else
#error "write HAS_ROOM, NO_ZAPPING and the process for that many pages"
#endif

#define IS_MAPPED(p) (p.pte == PRESENT || p.pte == PROTNONE)
#define IS_STRAY(p)  (p.content != 0 && p.content != p.node)

#define PAGE_AND_NODE(p, n) \
    /* HostFault */   :: d_step { p.pte == NONE && HAS_ROOM(n) -> p.pte = PRESENT; p.node = n } \
    /* Move */        :: d_step { p.phase == UNMAPPED && p.refs == 0 && !p.pinned && p.node != n && HAS_ROOM(n) -> \
                                  p.phase = MOVED; p.node = n }

#if NODES == 2
#define PAGE_AND_NODES(p) PAGE_AND_NODE(p, 1) PAGE_AND_NODE(p, 2)
#elif NODES == 3
#define PAGE_AND_NODES(p) PAGE_AND_NODE(p, 1) PAGE_AND_NODE(p, 2) PAGE_AND_NODE(p, 3)
#endif

#define PAGE(p) \
    PAGE_AND_NODES(p) \
    /* TakeRef */     :: d_step { p.pte == PRESENT && p.refs < REFS -> p.refs = p.refs + 1 } \
    /* DropRef */     :: d_step { p.refs > 0 -> p.refs = p.refs - 1 } \
    /* NumaScan */    :: d_step { p.pte == PRESENT -> p.pte = PROTNONE; p.spte = 0 } \
    /* HostTouch */   :: d_step { p.pte == PROTNONE -> p.pte = PRESENT } \
    /* Reclaim */     :: d_step { IS_MAPPED(p) && p.phase == IDLE && p.refs == 0 && !p.pinned -> \
                                  p.pte = NONE; p.node = 0 } \
    /* Pin */         :: d_step { p.pte == PRESENT && !p.pinned -> p.pinned = 1 } \
    /* Install */     :: d_step { p.pte == PRESENT && p.pinned && !p.spte && NO_ZAPPING -> p.spte = 1 } \
    /* GuestWrite */  :: d_step { p.spte -> p.content = p.node } \
    /* Release */     :: d_step { p.pinned -> p.spte = 0; p.content = 0; p.pinned = 0 } \
    /* Isolate */     :: d_step { IS_MAPPED(p) && p.phase == IDLE -> p.phase = ISOLATED } \
    /* NotifyStart */ :: d_step { p.phase == ISOLATED -> p.phase = ZAPPING; p.spte = 0 } \
    /* Unmap */       :: d_step { p.phase == ZAPPING -> p.phase = UNMAPPED; p.pte = MIGRATION } \
    /* Remap */       :: d_step { p.phase == UNMAPPED || p.phase == MOVED -> p.phase = IDLE; p.pte = PRESENT }

active proctype Pinning() {
    /* ContentInPlace is looked at once in every state, as a guard that never holds. */
    do
    :: d_step { IS_STRAY(page[0]) || IS_STRAY(page[1]) || IS_STRAY(page[2]) -> assert(false) }
    PAGE(page[0])
    PAGE(page[1])
    PAGE(page[2])
    od
}
