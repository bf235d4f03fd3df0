---- MODULE TranslatedAlgorithm ----
\* A lock and two threads, written in PlusCal; what is checked is the translation below it.
EXTENDS Naturals
(* --algorithm lock
variables locked = FALSE, count = 0;
process thread \in 1..2
variable seen = 0;
begin
Take: await ~locked; locked := TRUE;
Load: seen := count;
Store: count := seen + 1; locked := FALSE;
end process;
end algorithm; *)
\* BEGIN TRANSLATION
VARIABLES locked, count, pc, seen

vars == << locked, count, pc, seen >>

ProcSet == (1..2)

Init == (* Global variables *)
        /\ locked = FALSE
        /\ count = 0
        (* Process thread *)
        /\ seen = [self \in 1..2 |-> 0]
        /\ pc = [self \in ProcSet |-> "Take"]

Take(self) == /\ pc[self] = "Take"
              /\ ~locked
              /\ locked' = TRUE
              /\ pc' = [pc EXCEPT ![self] = "Load"]
              /\ UNCHANGED << count, seen >>

Load(self) == /\ pc[self] = "Load"
              /\ seen' = [seen EXCEPT ![self] = count]
              /\ pc' = [pc EXCEPT ![self] = "Store"]
              /\ UNCHANGED << locked, count >>

Store(self) == /\ pc[self] = "Store"
               /\ count' = seen[self] + 1
               /\ locked' = FALSE
               /\ pc' = [pc EXCEPT ![self] = "Done"]
               /\ seen' = seen

thread(self) == Take(self) \/ Load(self) \/ Store(self)

(* Allow infinite stuttering to prevent deadlock on termination. *)
Terminating == /\ \A self \in ProcSet: pc[self] = "Done"
               /\ UNCHANGED vars

Next == (\E self \in 1..2: thread(self))
           \/ Terminating

Spec == Init /\ [][Next]_vars

Termination == <>(\A self \in ProcSet: pc[self] = "Done")

\* END TRANSLATION

AllAreCounted == (\A t \in 1..2 : pc[t] = "Done") => count = 2
====
