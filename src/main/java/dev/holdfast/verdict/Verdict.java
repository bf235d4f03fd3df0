package dev.holdfast.verdict;

import java.util.List;

/** What a check came to. */
public sealed interface Verdict permits Holds, Violated, Stopped, Failed {

    Summary summary();

    /** One result for each property, in {@code .cfg} order. */
    default List<PropertyResult> properties() {
        return summary().properties();
    }
}
