package dev.holdfast.compile;

import dev.holdfast.system.SuccessorBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the methods of actions: each takes a buffer for successors and the words of a state. Large plans become several methods. */
final class PlanWriter {
    /** States of more words are handed on as an array, which the JIT compiler does without where it inlines. */
    private static final int MOST_SINGLE_WORDS = 2;
    private static final String SINK = "dev/holdfast/system/SuccessorBuffer";

    private final ClassVisitor target;
    private final String className;
    private final TermMethods terms;
    private final PlanSizes sizes;
    private final StepKinds kinds;
    /** Of plans that several ways share. */
    private final Map<Plan, String> names = new IdentityHashMap<>();
    private int parts;

    PlanWriter(ClassVisitor target, String className, TermMethods terms, StepKinds kinds) {
        this.target = target;
        this.className = className;
        this.terms = terms;
        this.sizes = new PlanSizes(terms);
        this.kinds = kinds;
    }

    /** Counts the uses of terms, which {@link TermMethods} must know before the first line is written. */
    void use(Plan plan) {
        sizes.use(plan);
    }

    /**
     * Writes the method of one action.
     *
     * @param line of the action in the spec, or 0
     */
    void write(String name, int action, int line, Plan plan) {
        MethodVisitor code = target.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE, name, descriptor(), null,
                null);
        code.visitCode();
        if (line > 0) {
            Label start = new Label();
            code.visitLabel(start);
            code.visitLineNumber(line, start);
        }
        sizes.size(plan);
        new Body(code, action, line).write(plan);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    String descriptor() {
        return "(L" + SINK + ";" + "J".repeat(terms.allWords()) + ")V";
    }

    /** The body of one method. */
    private final class Body {
        private final MethodVisitor code;
        private final TermWriter values;
        private final int action;
        private final int line;

        Body(MethodVisitor code, int action, int line) {
            this.code = code;
            this.values = new TermWriter(code, terms, 1);
            this.action = action;
            this.line = line;
        }

        void write(Plan plan) {
            switch (plan) {
                case Plan.Stop stop -> {
                }
                case Plan.Interpret interpret -> writeInterpret();
                case Plan.Guard guard -> {
                    Label end = new Label();
                    values.jump(guard.condition(), end, false);
                    writeInside(guard.then());
                    code.visitLabel(end);
                }
                case Plan.Branch branch -> writeBranch(branch);
                case Plan.Fork fork -> writeWays(fork.ways());
                case Plan.Let let -> {
                    values.keep(let.place(), let.value());
                    writeInside(let.then());
                }
                case Plan.Emit emit -> writeEmit(emit);
            }
        }

        /** Ways that are too much for one method together become several. */
        private void writeWays(List<Plan> ways) {
            if (ways.stream().mapToInt(sizes::capped).sum() <= PlanSizes.LARGEST_BODY) {
                ways.forEach(this::writeInside);
                return;
            }
            int from = 0;
            while (from < ways.size()) {
                int to = from + 1;
                int filled = sizes.capped(ways.get(from));
                while (to < ways.size() && filled + sizes.capped(ways.get(to)) <= PlanSizes.LARGEST_BODY) {
                    filled += sizes.capped(ways.get(to++));
                }
                call(new Plan.Fork(ways.subList(from, to)));
                from = to;
            }
        }

        private void writeBranch(Plan.Branch branch) {
            Label otherwise = new Label();
            Label end = new Label();
            values.jump(branch.condition(), otherwise, false);
            writeInside(branch.then());
            code.visitJumpInsn(Opcodes.GOTO, end);
            code.visitLabel(otherwise);
            writeInside(branch.otherwise());
            code.visitLabel(end);
        }

        private void writeInside(Plan plan) {
            if (sizes.size(plan) <= PlanSizes.LARGEST_BODY && !sizes.isShared(plan)) {
                write(plan);
            } else {
                call(plan);
            }
        }

        /** As a method of its own. */
        private void call(Plan plan) {
            String name = sizes.isShared(plan) ? names.get(plan) : null;
            if (name == null) {
                name = "part" + parts++;
                names.put(plan, name);
                PlanWriter.this.write(name, action, line, plan);
            }
            code.visitVarInsn(Opcodes.ALOAD, 0);
            values.loadWords();
            code.visitMethodInsn(Opcodes.INVOKESTATIC, className, name, descriptor(), false);
        }

        private void writeInterpret() {
            terms.loadRunner(code);
            values.integer(action);
            values.loadState();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TermMethods.RUNNER, "successors", "(I[JL" + SINK + ";)V",
                    false);
        }

        private void writeEmit(Plan.Emit emit) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            values.integer(SuccessorBuffer.origin(action, kinds.of(emit)));
            if (terms.words() <= MOST_SINGLE_WORDS) {
                for (int word = 0; word < terms.words(); word++) {
                    writeWord(word, stores(emit, word));
                }
                code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, SINK, "add", "(I" + "J".repeat(terms.words()) + ")V",
                        false);
                return;
            }
            values.integer(terms.words());
            code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
            for (int word = 0; word < terms.words(); word++) {
                code.visitInsn(Opcodes.DUP);
                values.integer(word);
                writeWord(word, stores(emit, word));
                code.visitInsn(Opcodes.LASTORE);
            }
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, SINK, "add", "(I[J)V", false);
        }

        private static List<Plan.Store> stores(Plan.Emit emit, int word) {
            return emit.stores().stream().filter(store -> store.place().word() == word).toList();
        }

        private void writeWord(int word, List<Plan.Store> stores) {
            values.loadWord(word);
            if (stores.isEmpty()) {
                return;
            }
            long changed = 0;
            long constants = 0;
            List<Plan.Store> computed = new ArrayList<>();
            for (Plan.Store store : stores) {
                long mask = (1L << store.place().width()) - 1;
                changed |= mask << store.place().shift();
                if (store.scalar().isConstant()) {
                    constants |= (store.scalar().number() - (long) store.place().low()) << store.place().shift();
                } else {
                    computed.add(store);
                }
            }
            code.visitLdcInsn(~changed);
            code.visitInsn(Opcodes.LAND);
            if (constants != 0) {
                code.visitLdcInsn(constants);
                code.visitInsn(Opcodes.LOR);
            }
            computed.forEach(this::writeStore);
        }

        private void writeStore(Plan.Store store) {
            values.value(store.scalar());
            code.visitInsn(Opcodes.I2L);
            if (store.place().low() != 0) {
                code.visitLdcInsn((long) store.place().low());
                code.visitInsn(Opcodes.LSUB);
            }
            if (store.place().shift() > 0) {
                values.integer(store.place().shift());
                code.visitInsn(Opcodes.LSHL);
            }
            code.visitInsn(Opcodes.LOR);
        }
    }
}
