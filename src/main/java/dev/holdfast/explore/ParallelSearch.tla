--------------------------- MODULE ParallelSearch ---------------------------
(* How workers search together (Search, Expander, Shard, Levels), on a small graph: who lists a new state, which depth it *)
(* gets, and which action is credited with it. That must not depend on who comes first.                                  *)
(*                                                                                                                       *)
(* A worker takes a state of the level, sorts its successors into batches, one for each shard, and adds a batch to the   *)
(* shard under the shard's lock: it looks which states are new, stores these, and lists them for the next level. A level *)
(* ends when all of it was taken and all batches are added.                                                              *)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Workers,
    Locked   \* FALSE: nobody takes the lock, to see what it is there for

VARIABLES
    table,   \* for each state its depth, 0 as long as it was not found, and the action credited with it
    lock,    \* for each shard the worker that has it
    depth,   \* of the level that is being filled
    level,   \* the states to expand
    found,   \* for each worker the states that it listed for the next level, in order of finding
    batch,   \* for each worker and shard what waits to be added: states and the actions that reached them
    pc,      \* for each worker the shard that it is adding to; None otherwise
    new      \* for each worker what it saw to be new

vars == <<table, lock, depth, level, found, batch, pc, new>>

None == -1
States == 0..5
Shards == {0, 1}
Shard(s) == s % 2

(* Steps by action. 3 is reached by two actions and 4 from two states in one level; 0 again from a deeper one. *)
Steps == {<<0, 1, 1>>, <<0, 2, 2>>, <<1, 2, 3>>, <<2, 1, 3>>, <<1, 3, 4>>, <<2, 3, 4>>, <<3, 1, 5>>, <<4, 2, 5>>, <<5, 1, 0>>}
Successors(s) == {[state |-> step[3], action |-> step[2]] : step \in {each \in Steps : each[1] = s}}

Range(list) == {list[i] : i \in 1..Len(list)}
Least(set) == CHOOSE x \in set : \A y \in set : x <= y

Init == /\ table = [s \in States |-> IF s = 0 THEN [depth |-> 1, action |-> 0] ELSE [depth |-> 0, action |-> 0]]
        /\ lock = [h \in Shards |-> None]
        /\ depth = 2
        /\ level = <<0>>
        /\ found = [w \in Workers |-> <<>>]
        /\ batch = [w \in Workers |-> [h \in Shards |-> {}]]
        /\ pc = [w \in Workers |-> None]
        /\ new = [w \in Workers |-> {}]

HasRoom(w) == pc[w] = None /\ \A h \in Shards : batch[w][h] = {}

(* A batch is added as soon as it holds anything, which leaves more to go wrong than full batches would. *)
Expand(w) ==
    /\ HasRoom(w)
    /\ level # <<>>
    /\ level' = Tail(level)
    /\ batch' = [batch EXCEPT ![w] =
           [h \in Shards |-> {arrival \in Successors(Head(level)) : Shard(arrival.state) = h}]]
    /\ UNCHANGED <<table, lock, depth, found, pc, new>>

Look(w, h) ==
    /\ pc[w] = None
    /\ batch[w][h] # {}
    /\ Locked => lock[h] = None
    /\ lock' = IF Locked THEN [lock EXCEPT ![h] = w] ELSE lock
    /\ pc' = [pc EXCEPT ![w] = h]
    /\ new' = [new EXCEPT ![w] = {arrival.state : arrival \in {a \in batch[w][h] : table[a.state].depth = 0}}]
    /\ UNCHANGED <<table, depth, level, found, batch>>

RECURSIVE Listed(_)
Listed(set) == IF set = {} THEN <<>> ELSE <<Least(set)>> \o Listed(set \ {Least(set)})

Store(w) ==
    LET h == pc[w]
        actions(s) == {arrival.action : arrival \in {a \in batch[w][h] : a.state = s}}
        credited(s) == IF s \in new[w] THEN actions(s)
                       ELSE IF table[s].depth = depth THEN actions(s) \cup {table[s].action}
                       ELSE {table[s].action}
    IN  /\ h # None
        /\ table' = [s \in States |-> IF actions(s) = {} THEN table[s]
               ELSE [depth |-> IF s \in new[w] THEN depth ELSE table[s].depth, action |-> Least(credited(s))]]
        /\ found' = [found EXCEPT ![w] = @ \o Listed(new[w])]
        /\ batch' = [batch EXCEPT ![w][h] = {}]
        /\ lock' = IF Locked THEN [lock EXCEPT ![h] = None] ELSE lock
        /\ pc' = [pc EXCEPT ![w] = None]
        /\ new' = [new EXCEPT ![w] = {}]
        /\ UNCHANGED <<depth, level>>

RECURSIVE Joined(_)
Joined(workers) == IF workers = {} THEN <<>> ELSE found[Least(workers)] \o Joined(workers \ {Least(workers)})

LevelIsDone == level = <<>> /\ \A w \in Workers : HasRoom(w)

EndLevel ==
    /\ LevelIsDone
    /\ Joined(Workers) # <<>>
    /\ level' = Joined(Workers)
    /\ found' = [w \in Workers |-> <<>>]
    /\ depth' = depth + 1
    /\ UNCHANGED <<table, lock, batch, pc, new>>

Ended == LevelIsDone /\ Joined(Workers) = <<>>

Next == EndLevel \/ (Ended /\ UNCHANGED vars) \/ \E w \in Workers : Expand(w) \/ Store(w) \/ \E h \in Shards : Look(w, h)
Spec == Init /\ [][Next]_vars /\ WF_vars(EndLevel)
             /\ \A w \in Workers : WF_vars(Expand(w)) /\ WF_vars(Store(w)) /\ \A h \in Shards : SF_vars(Look(w, h))

-----------------------------------------------------------------------------
(* States by distance from the initial one, which has 1. *)
RECURSIVE Within(_)
Within(n) == IF n = 1 THEN {0}
             ELSE LET before == Within(n - 1) IN before \cup {step[3] : step \in {each \in Steps : each[1] \in before}}
Distance == [s \in States |-> Least({n \in 1..Cardinality(States) : s \in Within(n)})]
LeastAction == [s \in States |-> IF s = 0 THEN 0 ELSE Least({step[2] : step \in
    {each \in Steps : each[3] = s /\ Distance[each[1]] = Distance[s] - 1}})]

(* Whatever is in the table is at its distance from the initial state. *)
DepthIsDistance == \A s \in States : table[s].depth \in {0, Distance[s]}

(* What is listed to be expanded is listed once. *)
ListedOnce == Len(level \o Joined(Workers)) = Cardinality(Range(level \o Joined(Workers)))

(* Nobody's coming first or last changes the answer. *)
AnswerIsTheSame == LevelIsDone => \A s \in States : table[s].depth # 0 => table[s].action = LeastAction[s]

(* Nothing is forgotten. *)
EverythingIsFound == Ended => \A s \in States : table[s].depth # 0

SearchEnds == <>Ended
=============================================================================
