package dev.holdfast.compile;

import java.util.List;
import java.util.function.IntConsumer;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the methods of predicates: each takes the words of a state, or of a step's two, and there is one for callers that have
 * them in arrays and choose by number. Those of states have another, which goes through many states.
 */
final class PredicateWriter {
    private final ClassVisitor target;
    private final String className;
    private final int words;

    /** @param words of a state */
    PredicateWriter(ClassVisitor target, String className, int words) {
        this.target = target;
        this.className = className;
        this.words = words;
    }

    /** @param methods of the terms: those of states, or of steps */
    void write(List<Term> predicates, TermMethods methods, SourceLines lines) {
        boolean ofSteps = methods.words() > words;
        for (int i = 0; i < predicates.size(); i++) {
            MethodVisitor code = begin(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE, "predicate" + i,
                    descriptor(methods.words()));
            int line = lines.ofPredicate(i, ofSteps);
            if (line > 0) {
                Label start = new Label();
                code.visitLabel(start);
                code.visitLineNumber(line, start);
            }
            for (int word = methods.words(); word < methods.allWords(); word++) {
                code.visitInsn(Opcodes.LCONST_0);
                code.visitVarInsn(Opcodes.LSTORE, 2 * word);
            }
            new TermWriter(code, methods, 0).value(predicates.get(i));
            code.visitInsn(Opcodes.IRETURN);
            end(code);
        }
        writeHolds(predicates.size(), ofSteps ? 2 : 1);
        if (!ofSteps) {
            writeFirst(predicates.size());
        }
    }

    private static String descriptor(int words) {
        return "(" + "J".repeat(words) + ")Z";
    }

    private void writeHolds(int predicates, int arrays) {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "holds", "(I" + "[J".repeat(arrays) + ")Z");
        choose(code, predicates, i -> {
            for (int word = 0; word < arrays * words; word++) {
                code.visitVarInsn(Opcodes.ALOAD, 2 + word / words);
                code.visitIntInsn(Opcodes.SIPUSH, word % words);
                code.visitInsn(Opcodes.LALOAD);
            }
            callStatic(code, "predicate" + i, descriptor(arrays * words));
        });
        end(code);
    }

    private void writeFirst(int predicates) {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, "first", "(IZ[JII)I");
        choose(code, predicates, i -> {
            code.visitVarInsn(Opcodes.ILOAD, 2);
            code.visitVarInsn(Opcodes.ALOAD, 3);
            code.visitVarInsn(Opcodes.ILOAD, 4);
            code.visitVarInsn(Opcodes.ILOAD, 5);
            callStatic(code, "first" + i, "(Z[JII)I");
        });
        end(code);
        for (int i = 0; i < predicates; i++) {
            writeLoop(i);
        }
    }

    /** Parameters: 0 what is usual, 1 the states, 2 where the next state begins, 3 where the last ends. */
    private void writeLoop(int predicate) {
        MethodVisitor code = begin(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE, "first" + predicate, "(Z[JII)I");
        Label next = new Label();
        Label found = new Label();
        code.visitLabel(next);
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitVarInsn(Opcodes.ILOAD, 3);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, found);
        for (int word = 0; word < words; word++) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitVarInsn(Opcodes.ILOAD, 2);
            code.visitIntInsn(Opcodes.SIPUSH, word);
            code.visitInsn(Opcodes.IADD);
            code.visitInsn(Opcodes.LALOAD);
        }
        callStatic(code, "predicate" + predicate, descriptor(words));
        code.visitVarInsn(Opcodes.ILOAD, 0);
        code.visitJumpInsn(Opcodes.IF_ICMPNE, found);
        code.visitIincInsn(2, words);
        code.visitJumpInsn(Opcodes.GOTO, next);
        code.visitLabel(found);
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitInsn(Opcodes.IRETURN);
        end(code);
    }

    /** By the number in local variable 1, one of several ways to an integer that is returned. */
    private static void choose(MethodVisitor code, int number, IntConsumer write) {
        Label[] labels = new Label[number];
        for (int i = 0; i < number; i++) {
            labels[i] = new Label();
        }
        Label none = new Label();
        if (number > 0) {
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitTableSwitchInsn(0, number - 1, none, labels);
        }
        for (int i = 0; i < number; i++) {
            code.visitLabel(labels[i]);
            write.accept(i);
            code.visitInsn(Opcodes.IRETURN);
        }
        code.visitLabel(none);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "dev/holdfast/compile/Unsettled", "giveUp", "()I", false);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void callStatic(MethodVisitor code, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, className, name, descriptor, false);
    }

    private MethodVisitor begin(int access, String name, String descriptor) {
        MethodVisitor code = target.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
