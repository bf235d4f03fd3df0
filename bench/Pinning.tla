------------------------------ MODULE Pinning ------------------------------
(* The benchmark's model: guest pages that the host may migrate, and a pin that keeps those with private content in
   place. It is made for measuring, not for claims about the kernel (those are in spec/): few variables, all of them
   finite, the pages coupled by the room on each node and by the notifier's in-progress count, so that no tool
   can treat the pages one by one.

   The same model stands in pinning.pml, pinning.m and Limit.java, action by action. Each instance of an action (a page,
   and where it says so a node) has at most one successor, so all tools must agree on distinct states, and all that
   count them on generated ones. *)
EXTENDS Naturals, FiniteSets

CONSTANTS
    Pages,         \* guest pages
    NodeCount,     \* NUMA nodes
    FramesPerNode, \* how many of the pages have room on one node
    MaxRefs        \* plain references that others may hold to a page at once

VARIABLES
    pte,     \* the host's page table entry
    spte,    \* does the guest's page table map the page?
    refs,    \* plain references
    pinned,  \* does the hypervisor hold a pin?
    phase,   \* how far a migration has come
    node,    \* where the page's frame lies; 0 if it has none
    content  \* the node for whose frame the private content was written; 0 if there is none

vars == <<pte, spte, refs, pinned, phase, node, content>>

Nodes == 1..NodeCount

TypeOK ==
    /\ pte \in [Pages -> {"none", "present", "protnone", "migration"}]
    /\ spte \in [Pages -> BOOLEAN]
    /\ refs \in [Pages -> 0..MaxRefs]
    /\ pinned \in [Pages -> BOOLEAN]
    /\ phase \in [Pages -> {"idle", "isolated", "zapping", "unmapped", "moved"}]
    /\ node \in [Pages -> 0..NodeCount]
    /\ content \in [Pages -> 0..NodeCount]

Init ==
    /\ pte = [g \in Pages |-> "none"]
    /\ spte = [g \in Pages |-> FALSE]
    /\ refs = [g \in Pages |-> 0]
    /\ pinned = [g \in Pages |-> FALSE]
    /\ phase = [g \in Pages |-> "idle"]
    /\ node = [g \in Pages |-> 0]
    /\ content = [g \in Pages |-> 0]

HasRoom(n) == Cardinality({g \in Pages : node[g] = n}) < FramesPerNode

IsMapped(g) == pte[g] \in {"present", "protnone"}

----------------------------------------------------------------------------
\* Host: faults, references, NUMA hinting, reclaim.

HostFault(g, n) ==
    /\ pte[g] = "none"
    /\ HasRoom(n)
    /\ pte' = [pte EXCEPT ![g] = "present"]
    /\ node' = [node EXCEPT ![g] = n]
    /\ UNCHANGED <<spte, refs, pinned, phase, content>>

TakeRef(g) ==
    /\ pte[g] = "present"
    /\ refs[g] < MaxRefs
    /\ refs' = [refs EXCEPT ![g] = @ + 1]
    /\ UNCHANGED <<pte, spte, pinned, phase, node, content>>

DropRef(g) ==
    /\ refs[g] > 0
    /\ refs' = [refs EXCEPT ![g] = @ - 1]
    /\ UNCHANGED <<pte, spte, pinned, phase, node, content>>

NumaScan(g) ==
    /\ pte[g] = "present"
    /\ pte' = [pte EXCEPT ![g] = "protnone"]
    /\ spte' = [spte EXCEPT ![g] = FALSE]
    /\ UNCHANGED <<refs, pinned, phase, node, content>>

HostTouch(g) ==
    /\ pte[g] = "protnone"
    /\ pte' = [pte EXCEPT ![g] = "present"]
    /\ UNCHANGED <<spte, refs, pinned, phase, node, content>>

Reclaim(g) ==
    /\ IsMapped(g)
    /\ phase[g] = "idle"
    /\ refs[g] = 0
    /\ ~pinned[g]
    /\ pte' = [pte EXCEPT ![g] = "none"]
    /\ node' = [node EXCEPT ![g] = 0]
    /\ UNCHANGED <<spte, refs, pinned, phase, content>>

----------------------------------------------------------------------------
\* Hypervisor and guest: the pin comes before the mapping and goes with the content.

Pin(g) ==
    /\ pte[g] = "present"
    /\ ~pinned[g]
    /\ pinned' = [pinned EXCEPT ![g] = TRUE]
    /\ UNCHANGED <<pte, spte, refs, phase, node, content>>

\* The kernel's in-progress count is for the whole guest: no page is mapped while one is being zapped.
Install(g) ==
    /\ pte[g] = "present"
    /\ pinned[g]
    /\ ~spte[g]
    /\ \A h \in Pages : phase[h] # "zapping"
    /\ spte' = [spte EXCEPT ![g] = TRUE]
    /\ UNCHANGED <<pte, refs, pinned, phase, node, content>>

GuestWrite(g) ==
    /\ spte[g]
    /\ content' = [content EXCEPT ![g] = node[g]]
    /\ UNCHANGED <<pte, spte, refs, pinned, phase, node>>

Release(g) ==
    /\ pinned[g]
    /\ spte' = [spte EXCEPT ![g] = FALSE]
    /\ content' = [content EXCEPT ![g] = 0]
    /\ pinned' = [pinned EXCEPT ![g] = FALSE]
    /\ UNCHANGED <<pte, refs, phase, node>>

----------------------------------------------------------------------------
\* Migration: it unmaps first, and only then looks at the references.

Isolate(g) ==
    /\ IsMapped(g)
    /\ phase[g] = "idle"
    /\ phase' = [phase EXCEPT ![g] = "isolated"]
    /\ UNCHANGED <<pte, spte, refs, pinned, node, content>>

NotifyStart(g) ==
    /\ phase[g] = "isolated"
    /\ phase' = [phase EXCEPT ![g] = "zapping"]
    /\ spte' = [spte EXCEPT ![g] = FALSE]
    /\ UNCHANGED <<pte, refs, pinned, node, content>>

Unmap(g) ==
    /\ phase[g] = "zapping"
    /\ phase' = [phase EXCEPT ![g] = "unmapped"]
    /\ pte' = [pte EXCEPT ![g] = "migration"]
    /\ UNCHANGED <<spte, refs, pinned, node, content>>

Move(g, n) ==
    /\ phase[g] = "unmapped"
    /\ refs[g] = 0
    /\ ~pinned[g]
    /\ node[g] # n
    /\ HasRoom(n)
    /\ phase' = [phase EXCEPT ![g] = "moved"]
    /\ node' = [node EXCEPT ![g] = n]
    /\ UNCHANGED <<pte, spte, refs, pinned, content>>

Remap(g) ==
    /\ phase[g] \in {"unmapped", "moved"}
    /\ phase' = [phase EXCEPT ![g] = "idle"]
    /\ pte' = [pte EXCEPT ![g] = "present"]
    /\ UNCHANGED <<spte, refs, pinned, node, content>>

Next ==
    \E g \in Pages :
        \/ \E n \in Nodes : HostFault(g, n)
        \/ TakeRef(g)
        \/ DropRef(g)
        \/ NumaScan(g)
        \/ HostTouch(g)
        \/ Reclaim(g)
        \/ Pin(g)
        \/ Install(g)
        \/ GuestWrite(g)
        \/ Release(g)
        \/ Isolate(g)
        \/ NotifyStart(g)
        \/ Unmap(g)
        \/ \E n \in Nodes : Move(g, n)
        \/ Remap(g)

Spec == Init /\ [][Next]_vars

----------------------------------------------------------------------------

\* Private content lies in the frame for which it was written.
ContentInPlace == \A g \in Pages : content[g] # 0 => content[g] = node[g]
=============================================================================
