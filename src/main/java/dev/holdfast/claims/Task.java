package dev.holdfast.claims;

import dev.holdfast.CostRequest;
import java.nio.file.Path;
import java.util.List;

/** What is to be done with a column's model. */
public sealed interface Task {
    /** Its properties are decided. */
    Task CHECK = new Check();

    /** Its properties are decided. */
    record Check() implements Task {}

    /**
     * It is compared with another.
     *
     * @param observers each to be asked on its own
     */
    record Compare(Path other, List<String> observers) implements Task {
        public Compare {
            observers = List.copyOf(observers);
        }
    }

    /** Its steps are counted. */
    record Count(List<CostRequest.Measure> measures) implements Task {
        public Count {
            measures = List.copyOf(measures);
        }
    }
}
