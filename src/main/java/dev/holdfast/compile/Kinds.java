package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Meaning.Undefined;
import dev.holdfast.value.Value;
import java.util.List;

/** What kind of value a meaning is, whatever the state: only sets of one kind have an order that the compiler knows. */
final class Kinds {
    private final AtomNumbers atoms;

    Kinds(AtomNumbers atoms) {
        this.atoms = atoms;
    }

    /** Refuses a set of several kinds; model values go with every other. */
    void mustBeOne(List<Member> members) {
        if (members.stream().map(member -> kind(member.element())).filter(kind -> kind != Value.Kind.MODEL_VALUE)
                .distinct().count() > 1) {
            throw new NotCompilable("a set of values of different kinds");
        }
    }

    private Value.Kind kind(Meaning meaning) {
        return switch (meaning) {
            case Constant constant -> constant.value().kind();
            case Scalar scalar -> kind(scalar);
            case Mapping mapping -> Value.Kind.FUNCTION;
            case Members set -> Value.Kind.SET;
            case Choice choice -> kind(choice);
            case Undefined undefined -> Value.Kind.MODEL_VALUE;
        };
    }

    private Value.Kind kind(Scalar scalar) {
        return switch (scalar.sort()) {
            case TRUTH -> Value.Kind.BOOLEAN;
            case NUMBER -> Value.Kind.INTEGER;
            case ATOM -> atoms.areModelValues(scalar.term()) ? Value.Kind.MODEL_VALUE : Value.Kind.STRING;
            case INTERNED -> throw new NotCompilable("a set with an element of any kind");
        };
    }

    private Value.Kind kind(Choice choice) {
        Value.Kind then = kind(choice.then());
        if (then != kind(choice.otherwise())) {
            throw new NotCompilable("a set of values of different kinds");
        }
        return then;
    }

    /** Refuses an interned value, of which generated code knows nothing. */
    static Meaning known(Meaning meaning) {
        if (isInterned(meaning)) {
            throw new NotCompilable("a value that may be anything");
        }
        return meaning;
    }

    /** May this be an interned value? */
    static boolean isInterned(Meaning meaning) {
        return switch (meaning) {
            case Scalar scalar -> scalar.sort() == Sort.INTERNED;
            case Choice choice -> isInterned(choice.then()) || isInterned(choice.otherwise());
            default -> false;
        };
    }
}
