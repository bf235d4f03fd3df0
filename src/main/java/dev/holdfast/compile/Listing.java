package dev.holdfast.compile;

import dev.holdfast.model.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the code of actions does, for people: a term that is used in several places, or is long, gets a name and a line of its
 * own before its first use. {@code s[0:3+4]} is the field of four bits above bit 3 of word 0.
 */
record Listing(List<Action> actions, List<Plan> plans, List<NotCompilable> gaps) {
    private static final int LONGEST = 60;

    String text() {
        Writer writer = new Writer();
        for (int i = 0; i < plans.size(); i++) {
            writer.line("", actions.get(i).name() + "  " + actions.get(i).span());
            writer.write(plans.get(i), "  ");
        }
        gaps.forEach(gap -> writer.line("", "interpreted: " + gap.span() + ": " + gap.reason()));
        return writer.text.toString();
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final Map<Term, String> names = new HashMap<>();

        private void line(String indent, String line) {
            text.append(indent).append(line).append(System.lineSeparator());
        }

        private void write(Plan plan, String indent) {
            switch (plan) {
                case Plan.Stop stop -> line(indent, "stop");
                case Plan.Interpret interpret -> line(indent, "interpret: " + interpret.reason().reason());
                case Plan.Guard guard -> {
                    line(indent, "if " + name(guard.condition(), indent));
                    write(guard.then(), indent + "  ");
                }
                case Plan.Branch branch -> {
                    line(indent, "if " + name(branch.condition(), indent));
                    write(branch.then(), indent + "  ");
                    line(indent, "else");
                    write(branch.otherwise(), indent + "  ");
                }
                case Plan.Fork fork -> fork.ways().forEach(way -> write(way, indent));
                case Plan.Let let -> {
                    line(indent, place(let.place()) + " = " + name(let.value(), indent));
                    write(let.then(), indent);
                }
                case Plan.Emit emit -> {
                    emit.stores().forEach(
                            store -> line(indent, place(store.place()) + " := " + name(store.scalar(), indent)));
                    line(indent, "emit");
                }
            }
        }

        /** The term in words, or its name once it has one. */
        private String name(Term term, String indent) {
            String known = names.get(term);
            if (known != null) {
                return known;
            }
            String words = words(term, indent);
            if (words.length() <= LONGEST) {
                return words;
            }
            String name = "t" + term.id();
            line(indent, name + " = " + words);
            names.put(term, name);
            return name;
        }

        private String words(Term term, String indent) {
            List<String> parts = term.parts().stream().map(part -> name(part, indent)).toList();
            return switch (term.operation()) {
                case CONSTANT -> String.valueOf(term.number());
                case FIELD -> place(term.place());
                case FIELD_AT -> place(term.place()) + "[" + parts.getFirst() + "]";
                case ADD -> infix(" + ", parts);
                case SUBTRACT -> infix(" - ", parts);
                case MULTIPLY -> infix(" * ", parts);
                case DIVIDE -> infix(" \\div ", parts);
                case MODULO -> infix(" % ", parts);
                case EQUAL -> infix(" = ", parts);
                case LESS -> infix(" < ", parts);
                case AND -> infix(" /\\ ", parts);
                case OR -> infix(" \\/ ", parts);
                case NOT -> "~" + parts.getFirst();
                case SELECT -> "(" + parts.get(0) + " ? " + parts.get(1) + " : " + parts.get(2) + ")";
                case AFTER -> "(" + parts.get(0) + "; " + parts.get(1) + ")";
                case LET -> "(" + place(term.place()) + " = " + parts.get(0) + "; " + parts.get(1) + ")";
                case WARNED -> "warned" + term.number();
                case ISLAND -> "interpreted" + term.number() + parts;
                case GIVE_UP -> "give up";
            };
        }

        private static String infix(String operator, List<String> parts) {
            return "(" + String.join(operator, parts) + ")";
        }

        private static String place(Term.Place place) {
            String low = place.low() == 0 ? "" : " + " + place.low();
            return "s[" + place.word() + ":" + place.shift() + "+" + place.width() + "]" + low;
        }
    }
}
