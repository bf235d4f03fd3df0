package dev.holdfast.compile;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the class of a model's {@link Kernel} and loads it. */
final class KernelWriter {
    private static final String NAME = "dev/holdfast/compile/GeneratedKernel";
    private static final String SUPER = "dev/holdfast/compile/Kernel";
    private static final String BUFFER = "dev/holdfast/system/SuccessorBuffer";
    private static final String SINK = "L" + BUFFER + ";";

    /** A method takes the words of a step's two states, and the JVM no more than 255 such units, of which a word is two. */
    private static final int MOST_WORDS = 60;

    /**
     * In bytes of code, which nothing reaches. HotSpot puts no larger method into its callers (FreqInlineSize). Else it compiles all
     * actions again with each of five callers, the outermost first, while the search waits for the first of them.
     */
    private static final int TOO_LARGE_TO_INLINE = 330;

    private final int words;
    private final ClassWriter target = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    private final TermMethods ofStates;
    private final TermMethods ofSteps;

    /**
     * The words that methods take.
     *
     * @param state of one state
     * @param ofStates scratch words of what depends on one state
     * @param ofSteps scratch words of what depends on a step
     */
    record Words(int state, int ofStates, int ofSteps) {}

    private KernelWriter(Words words) {
        this.words = words.state();
        this.ofStates = new TermMethods(NAME, "state", words.state(), words.ofStates());
        this.ofSteps = new TermMethods(NAME, "step", 2 * words.state(), words.ofSteps());
    }

    /** @param islands what the code asks of the reference engine; null if it asks nothing */
    static Kernel load(byte[] classFile, @Nullable IslandRunner islands) {
        try {
            return (Kernel) new Generated(classFile).loadClass(NAME.replace('/', '.'))
                    .getConstructor(IslandRunner.class).newInstance(islands);
        } catch (ReflectiveOperationException e) {
            throw new HoldfastBug("the generated code cannot be loaded", e);
        }
    }

    /** One class with a loader of its own, so that it is forgotten with the model; a hidden class would show in no stack trace. */
    private static final class Generated extends ClassLoader {
        private final byte[] classFile;

        Generated(byte[] classFile) {
            super(KernelWriter.class.getClassLoader());
            this.classFile = classFile;
        }

        @Override
        protected Class<?> findClass(String name) {
            return defineClass(name, classFile, 0, classFile.length);
        }
    }

    /**
     * Writes the class file.
     *
     * @param actions the plans in Next order
     * @param kinds of their steps
     * @param predicates of states
     * @param stepPredicates of steps: the words of the second state follow those of the first
     * @param lines of the spec, for profiles and listings
     */
    static byte[] bytes(Words words, List<Plan> actions, StepKinds kinds, List<Term> predicates,
            List<Term> stepPredicates, SourceLines lines) {
        if (words.state() > MOST_WORDS) {
            throw new NotCompilable("its states take more than " + MOST_WORDS + " words");
        }
        KernelWriter writer = new KernelWriter(words);
        try {
            return writer.write(actions, kinds, predicates, stepPredicates, lines);
        } catch (MethodTooLargeException | org.objectweb.asm.ClassTooLargeException e) {
            throw new NotCompilable("its code is too large");
        }
    }

    private byte[] write(List<Plan> actions, StepKinds kinds, List<Term> predicates, List<Term> stepPredicates,
            SourceLines lines) {
        target.visit(Opcodes.V21, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, SUPER, null);
        target.visitSource(lines.file(), null);
        writeConstructor();
        PlanWriter plans = new PlanWriter(target, NAME, ofStates, kinds);
        actions.forEach(plans::use);
        predicates.forEach(ofStates::use);
        stepPredicates.forEach(ofSteps::use);
        predicates.forEach(ofStates::size);
        stepPredicates.forEach(ofSteps::size);
        writeActions(plans, actions, lines);
        PredicateWriter written = new PredicateWriter(target, NAME, words);
        written.write(predicates, ofStates, lines);
        written.write(stepPredicates, ofSteps, lines);
        ofStates.writeAll(target);
        ofSteps.writeAll(target);
        target.visitEnd();
        return target.toByteArray();
    }

    private void writeConstructor() {
        String runner = "L" + TermMethods.RUNNER + ";";
        target.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE, TermMethods.RUNNER_FIELD, runner, null, null);
        MethodVisitor code = begin(0, "<init>", "(" + runner + ")V");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER, "<init>", "()V", false);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTSTATIC, NAME, TermMethods.RUNNER_FIELD, runner);
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private MethodVisitor begin(int access, String name, String descriptor) {
        MethodVisitor code = target.visitMethod(access == 0 ? Opcodes.ACC_PUBLIC : access, name, descriptor, null,
                null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void writeActions(PlanWriter plans, List<Plan> actions, SourceLines lines) {
        for (int i = 0; i < actions.size(); i++) {
            plans.write("action" + i, i, lines.ofAction(i), actions.get(i));
        }
        MethodVisitor code = begin(0, "successors", "([J" + SINK + ")V");
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitLdcInsn(actions.stream().mapToInt(Plan::mostEmitted).sum());
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUFFER, "reserve", "(I)V", false);
        loadWords(code, 1, 3);
        for (int i = 0; i < actions.size(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, 2);
            for (int word = 0; word < words; word++) {
                code.visitVarInsn(Opcodes.LLOAD, 3 + 2 * word);
            }
            for (int word = 0; word < ofStates.scratch(); word++) {
                code.visitInsn(Opcodes.LCONST_0);
            }
            code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "action" + i, plans.descriptor(), false);
        }
        code.visitInsn(Opcodes.RETURN);
        for (int i = 0; i < TOO_LARGE_TO_INLINE; i++) {
            code.visitInsn(Opcodes.NOP);
        }
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    /** From an array in one local variable into locals of their own. */
    private void loadWords(MethodVisitor code, int array, int first) {
        for (int word = 0; word < words; word++) {
            code.visitVarInsn(Opcodes.ALOAD, array);
            code.visitIntInsn(Opcodes.SIPUSH, word);
            code.visitInsn(Opcodes.LALOAD);
            code.visitVarInsn(Opcodes.LSTORE, first + 2 * word);
        }
    }
}
