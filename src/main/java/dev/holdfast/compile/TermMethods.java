package dev.holdfast.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Decides which terms get a method of their own: those used more than once, and those that would make a method too large
 * for HotSpot to compile (8,000 bytes). Every term depends on the words alone, so any may stand anywhere.
 */
final class TermMethods {
    /** In bytes of code, estimated. */
    private static final int LARGEST_BODY = 700;
    private static final int WORTH_SHARING = 14;

    static final String RUNNER = "dev/holdfast/compile/IslandRunner";
    /** Static field of the generated class. */
    static final String RUNNER_FIELD = "islands";

    private final String className;
    private final String prefix;
    private final int words;
    private final int scratch;
    private final Map<Term, Integer> uses = new HashMap<>();
    private final Map<Term, Integer> sizes = new HashMap<>();
    private final Set<Term> own = new HashSet<>();
    private final Set<Term> asked = new HashSet<>();
    private final Deque<Term> toWrite = new ArrayDeque<>();

    /**
     * @param prefix of the methods' names
     * @param words of the state, or of a step's two, that every method takes
     * @param scratch words that follow them, with values that are used more than once
     */
    TermMethods(String className, String prefix, int words, int scratch) {
        this.className = className;
        this.prefix = prefix;
        this.words = words;
        this.scratch = scratch;
    }

    /** Without scratch words. */
    int words() {
        return words;
    }

    /** All words that methods take. */
    int allWords() {
        return words + scratch;
    }

    int scratch() {
        return scratch;
    }

    /** Counts a use of a term, and of all its parts if it is the first. */
    void use(Term term) {
        if (uses.merge(term, 1, Integer::sum) == 1) {
            term.parts().forEach(this::use);
        }
    }

    /** The size of a use of the term in a method; terms must have been counted before. */
    int size(Term term) {
        Integer known = sizes.get(term);
        if (known != null) {
            return known;
        }
        int body = ownSize(term);
        for (Term part : term.parts()) {
            body += size(part);
        }
        int call = 3 + 2 * allWords();
        boolean shared = uses.getOrDefault(term, 0) > 1 && body > WORTH_SHARING + call;
        if (body > LARGEST_BODY || shared) {
            own.add(term);
            body = call;
        }
        sizes.put(term, body);
        return body;
    }

    /** Gives the term a method of its own if that makes its use smaller, and returns the size of its use. */
    int separate(Term term) {
        int call = 3 + 2 * allWords();
        if (size(term) > call) {
            own.add(term);
            sizes.put(term, call);
        }
        return size(term);
    }

    private int ownSize(Term term) {
        return switch (term.operation()) {
            case CONSTANT -> 2;
            case FIELD -> 8;
            case FIELD_AT -> 12;
            case AND, OR -> 3;
            case EQUAL, LESS, SELECT -> 8;
            case LET -> 16;
            case WARNED -> 9;
            case ISLAND -> 20 + 9 * words + 7 * term.parts().size();
            default -> 4;
        };
    }

    boolean hasOwn(Term term) {
        return own.contains(term);
    }

    /** Leaves what asks the reference engine on the stack. */
    void loadRunner(MethodVisitor code) {
        code.visitFieldInsn(Opcodes.GETSTATIC, className, RUNNER_FIELD, "L" + RUNNER + ";");
    }

    /** Writes a call; the words are on the stack. */
    void call(MethodVisitor code, Term term) {
        if (asked.add(term)) {
            toWrite.add(term);
        }
        code.visitMethodInsn(Opcodes.INVOKESTATIC, className, prefix + term.id(), "(" + "J".repeat(allWords()) + ")I",
                false);
    }

    /** Writes every method that was called. */
    void writeAll(ClassVisitor target) {
        while (!toWrite.isEmpty()) {
            Term term = toWrite.remove();
            MethodVisitor code = target.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE, prefix + term.id(),
                    "(" + "J".repeat(allWords()) + ")I", null, null);
            code.visitCode();
            new TermWriter(code, this, 0).body(term);
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
    }
}
