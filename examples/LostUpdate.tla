------------------------------ MODULE LostUpdate ------------------------------
(* Two threads increment a counter by a load and a store. If Atomic is FALSE, one may store between the other's two steps, *)
(* and an increment is lost; if it is TRUE, a lock is held from load to store.                                             *)
EXTENDS Integers, FiniteSets

CONSTANTS Threads, Atomic

VARIABLES counter, pc, loaded, lock

vars == <<counter, pc, loaded, lock>>
Nobody == "nobody"

Init == /\ counter = 0
        /\ pc = [t \in Threads |-> "load"]
        /\ loaded = [t \in Threads |-> 0]
        /\ lock = Nobody

Load(t) == /\ pc[t] = "load"
           /\ IF Atomic THEN lock = Nobody /\ lock' = t ELSE UNCHANGED lock
           /\ loaded' = [loaded EXCEPT ![t] = counter]
           /\ pc' = [pc EXCEPT ![t] = "store"]
           /\ UNCHANGED counter

Store(t) == /\ pc[t] = "store"
            /\ counter' = loaded[t] + 1
            /\ pc' = [pc EXCEPT ![t] = "done"]
            /\ lock' = IF Atomic THEN Nobody ELSE lock
            /\ UNCHANGED loaded

Done == (\A t \in Threads : pc[t] = "done") /\ UNCHANGED vars

Next == Done \/ \E t \in Threads : Load(t) \/ Store(t)
Spec == Init /\ [][Next]_vars /\ \A t \in Threads : WF_vars(Load(t) \/ Store(t))

AllAreCounted == (\A t \in Threads : pc[t] = "done") => counter = Cardinality(Threads)
AllFinish == <>(\A t \in Threads : pc[t] = "done")
===============================================================================
