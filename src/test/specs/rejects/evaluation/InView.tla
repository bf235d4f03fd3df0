------ MODULE InView ------
EXTENDS Naturals, Sequences
VARIABLE queue
Init == queue = <<3>>
Next == queue # <<>> /\ queue' = Tail(queue)
Seen == Head(queue)
====
