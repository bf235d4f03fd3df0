Init and Next are still to be written.
