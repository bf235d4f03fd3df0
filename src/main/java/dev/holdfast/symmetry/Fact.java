package dev.holdfast.symmetry;

import dev.holdfast.value.BoolValue;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is the case in a value: a scalar stands at a place, or an element lies in a set. FALSE and 0 go without
 * saying, for most of a state is that. A value is told by its facts; {@link PackedFacts} tells the same of packed states.
 *
 * @param key of the scalar and where it stands, but for members
 * @param member that stands there; -1 if it is no member
 */
record Fact(long key, Place place, int member) {
    static final long BELONGS = 0x7A3C;
    static final long STANDS = 0x1B56;

    /** Those in which a member takes part. */
    static List<Fact> of(int variable, Value value, Members members) {
        return of(variable, List.of(), value, members);
    }

    /** @param path to the value, where it is a part of the variable's */
    static List<Fact> of(int variable, List<Value> path, Value value, Members members) {
        Teller teller = new Teller(variable, members);
        teller.path.addAll(path);
        teller.tell(value);
        return teller.facts;
    }

    static long keyOf(Place place, Value.Kind kind) {
        return keyOf(place.shape(), kind);
    }

    static long keyOf(long shape, Value.Kind kind) {
        return shape + (kind.ordinal() + 1) * STANDS;
    }

    /** With what stands there. */
    static long keyOf(long key, long content) {
        return key + content * Scramble.SPREAD;
    }

    void tell(Colours colours) {
        if (member >= 0) {
            colours.memberAt(key, place.members(), place.ordered(), member);
        } else {
            colours.at(key, place.members(), place.ordered());
        }
    }

    private static final class Teller {
        private final int variable;
        private final Members members;
        private final List<Value> path = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();

        Teller(int variable, Members members) {
            this.variable = variable;
            this.members = members;
        }

        void tell(Value value) {
            switch (value) {
                case BoolValue truth -> scalar(truth);
                case IntValue number -> scalar(number);
                case StringValue text -> scalar(text);
                case ModelValue name -> scalar(name);
                case SetValue set -> set.forEach(this::element);
                case FunctionValue function -> function.domain().forEach(each -> argument(function, each));
            }
        }

        private void argument(FunctionValue function, Value argument) {
            path.add(argument);
            tell(function.apply(argument));
            path.removeLast();
        }

        private void element(Value element) {
            path.add(element);
            Place place = Place.of(variable, path, members);
            if (place.members().length > 0) {
                facts.add(new Fact(place.shape() + BELONGS, place, -1));
            }
            path.removeLast();
        }

        private void scalar(Value value) {
            int member = members.find(value);
            long content = member >= 0 ? 0 : Place.content(value);
            if (member < 0 && content == 0) {
                return;
            }
            Place place = Place.of(variable, path, members);
            if (member >= 0 || place.members().length > 0) {
                facts.add(new Fact(keyOf(keyOf(place, value.kind()), content), place, member));
            }
        }
    }
}
