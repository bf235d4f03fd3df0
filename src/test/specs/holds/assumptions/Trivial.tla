-------- MODULE Trivial --------
\* An empty .cfg and a module with neither variables nor assumptions.
EXTENDS Naturals
Two == 2
====
