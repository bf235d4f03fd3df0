package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.List;
import java.util.Map;

/**
 * A variable of a random spec.
 *
 * @param domain the values that it mostly keeps to, as a set
 * @param first one of them
 * @param size how many these are
 * @param views what it tells about, by type; a state function each
 */
record RandomVariable(String name, Kind kind, String domain, String first, int size, Map<Type, String> views) {
    /** How new values are made. */
    enum Kind {
        INTEGER(Type.INTEGER), BOOLEAN(Type.BOOLEAN), ATOM(Type.ATOM), SET(Type.SET), ATOMS(Type.ATOMS), FUNCTION(
                Type.FUNCTION),
        ATOM_FUNCTION(Type.ATOM_FUNCTION), RECORD(
                Type.RECORD),
        TUPLE(Type.TUPLE), SEQUENCE(Type.SEQUENCE), SETS(Type.SETS),
        /** A function from atoms to records. */
        TABLE(Type.RECORD),
        /** A sequence of records. */
        LOG(Type.RECORD),
        /** A function from 1..2 to functions. */
        GRID(Type.FUNCTION),
        /** A set of records of two shapes. */
        MESSAGES(Type.RECORD),
        /** One of such records, or none. */
        MESSAGE(Type.RECORD),
        /** A number, a name, or none: on the same bits. */
        OPTION(Type.INTEGER),
        /** A record of one of several shapes that have a field in common. */
        SHAPES(Type.RECORD),
        /** So many numbers that a state takes several words. */
        WIDE(Type.FUNCTION);

        /** What expressions for new values are made of. */
        final Type type;

        Kind(Type type) {
            this.type = type;
        }
    }

    private static final String RECORDS = "[a : 0..1, b : BOOLEAN]";
    private static final String MESSAGES = "([kind : {\"ask\"}, to : All] \\cup [kind : {\"tell\"}, n : 0..1])";

    /** As many numbers of four bits as that. */
    private static RandomVariable wide(String name, int length) {
        return new RandomVariable(name, Kind.WIDE,
                "{[w \\in 1.." + length + " |-> (w * w1) % 11] : w1 \\in 0..3}", "[w \\in 1.." + length + " |-> 0]", 4,
                Map.of(Type.INTEGER, name + "[2]", Type.BOOLEAN, "(" + name + "[3] = " + name + "[" + length + "])",
                        Type.FUNCTION, "[w \\in 1..3 |-> " + name + "[w + 9]]"));
    }

    /** All that a spec may have; {@code All} is the set of all atoms. */
    static final List<RandomVariable> ALL = List.of(
            new RandomVariable("i", Kind.INTEGER, "0..3", "0", 4, Map.of(Type.INTEGER, "i")),
            new RandomVariable("j", Kind.INTEGER, "-1..2", "0", 4, Map.of(Type.INTEGER, "j")),
            new RandomVariable("b", Kind.BOOLEAN, "BOOLEAN", "FALSE", 2, Map.of(Type.BOOLEAN, "b")),
            new RandomVariable("a", Kind.ATOM, "All", "\"p\"", 3, Map.of(Type.ATOM, "a")),
            new RandomVariable("s", Kind.SET, "SUBSET (0..2)", "{1}", 8, Map.of(Type.SET, "s")),
            new RandomVariable("t", Kind.ATOMS, "SUBSET All", "{}", 8, Map.of(Type.ATOMS, "t")),
            new RandomVariable("f", Kind.FUNCTION, "[1..3 -> 0..1]", "[w \\in 1..3 |-> 0]", 8,
                    Map.of(Type.FUNCTION, "f", Type.INTEGER, "f[2]")),
            new RandomVariable("g", Kind.ATOM_FUNCTION, "[All -> 0..1]", "[w \\in All |-> 0]", 8,
                    Map.of(Type.ATOM_FUNCTION, "g", Type.INTEGER, "g[\"p\"]", Type.SET, "{g[w] : w \\in DOMAIN g}")),
            new RandomVariable("r", Kind.RECORD, "[a : 0..2, b : BOOLEAN]", "[a |-> 0, b |-> TRUE]", 6,
                    Map.of(Type.RECORD, "r", Type.INTEGER, "r.a", Type.BOOLEAN, "r.b")),
            new RandomVariable("q", Kind.TUPLE, "(0..1) \\X All", "<<0, \"p\">>", 6,
                    Map.of(Type.TUPLE, "q", Type.INTEGER, "q[1]", Type.ATOM, "q[2]")),
            new RandomVariable("c", Kind.SEQUENCE, "UNION {[1..w -> 0..1] : w \\in 0..2}", "<<>>", 7,
                    Map.of(Type.SEQUENCE, "c", Type.INTEGER, "Len(c)")),
            new RandomVariable("k", Kind.SETS, "SUBSET SUBSET {0, 1}", "{}", 16,
                    Map.of(Type.SETS, "k", Type.SET, "(UNION k)", Type.BOOLEAN, "({} \\in k)")),
            new RandomVariable("h", Kind.TABLE, "[All -> " + RECORDS + "]", "[w \\in All |-> [a |-> 0, b |-> FALSE]]",
                    64,
                    Map.of(Type.RECORD, "h[\"p\"]", Type.INTEGER, "h[\"p\"].a", Type.ATOMS, "{w \\in All : h[w].b}",
                            Type.ATOM_FUNCTION, "[w \\in All |-> h[w].a]")),
            new RandomVariable("l", Kind.LOG, "UNION {[1..w -> " + RECORDS + "] : w \\in 0..2}", "<<>>", 21,
                    Map.of(Type.SEQUENCE, "[w \\in DOMAIN l |-> l[w].a]", Type.RECORD,
                            "(IF l = <<>> THEN [a |-> 7, b |-> TRUE] ELSE Head(l))", Type.BOOLEAN, "(l = <<>>)")),
            new RandomVariable("e", Kind.GRID, "[1..2 -> [1..2 -> 0..1]]", "[w \\in 1..2 |-> <<0, 1>>]", 16,
                    Map.of(Type.INTEGER, "e[1][2]", Type.SET, "{e[w][1] : w \\in 1..2}", Type.BOOLEAN,
                            "(e[1] = e[2])")),
            new RandomVariable("ms", Kind.MESSAGES, "SUBSET " + MESSAGES, "{}", 32,
                    Map.of(Type.SET, "{w.n : w \\in {v \\in ms : v.kind = \"tell\"}}", Type.ATOMS,
                            "{w.to : w \\in {v \\in ms : v.kind = \"ask\"}}", Type.BOOLEAN,
                            "(\\E w \\in ms : w.kind = \"ask\" /\\ w.to = \"p\")", Type.INTEGER, "Cardinality(ms)")),
            new RandomVariable("o", Kind.MESSAGE, "(" + MESSAGES + " \\cup {none})", "none", 6,
                    Map.of(Type.BOOLEAN, "(o # none)", Type.INTEGER,
                            "(IF o = none THEN 7 ELSE IF o.kind = \"tell\" THEN o.n ELSE 5)", Type.ATOM,
                            "(IF o # none /\\ \"to\" \\in DOMAIN o THEN o.to ELSE \"p\")")),
            new RandomVariable("u", Kind.OPTION, "((0..3) \\cup (All \\ {\"p\"}) \\cup {none})", "none", 7,
                    Map.of(Type.BOOLEAN, "(u \\in 1..3)", Type.INTEGER, "(IF u \\in 0..3 THEN u ELSE 7)", Type.ATOM,
                            "(IF u \\in 0..3 \\/ u = none THEN \"p\" ELSE u)")),
            new RandomVariable("sh", Kind.SHAPES,
                    "([n : 0..2] \\cup [n : 0..2, m : 0..1] \\cup [n : 0..2, b : BOOLEAN])",
                    "[n |-> 0]", 15,
                    Map.of(Type.INTEGER, "sh.n", Type.BOOLEAN,
                            "(IF \"b\" \\in DOMAIN sh THEN sh.b ELSE \"m\" \\in DOMAIN sh)",
                            Type.SET, "{sh.n, IF \"m\" \\in DOMAIN sh THEN sh.m ELSE 2}")),
            wide("big", 20), wide("vast", 44));
}
