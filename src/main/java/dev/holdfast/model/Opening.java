package dev.holdfast.model;

import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Local;
import java.util.List;

/** One layer between Next and an action's body. */
public sealed interface Opening {

    /** {@code \E bounds : ...}: the action is taken for each choice. */
    record Choice(List<Bound> bounds) implements Opening {
        public Choice {
            bounds = List.copyOf(bounds);
        }
    }

    /** An operator was entered: parameters stand for arguments, which see the openings before this one only. */
    record Entry(List<Local> parameters, List<Argument> arguments) implements Opening {
        public Entry {
            parameters = List.copyOf(parameters);
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code LET definitions IN ...}. */
    record Definitions(List<Definition> definitions) implements Opening {
        public Definitions {
            definitions = List.copyOf(definitions);
        }
    }
}
