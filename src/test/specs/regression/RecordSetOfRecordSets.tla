---- MODULE RecordSetOfRecordSets ----
\* A number is not looked for in a set of records, not even in an empty one. The compiler listed the set where it stood inside another one.
VARIABLE s
Init == s = {}
Next == s' = {}
Unknown == [of |-> 2] \notin [of : [of : s]]
====
