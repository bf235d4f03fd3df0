package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.diagnostic.HoldfastBug;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the code of terms into one method; terms that have a method of their own are called. */
final class TermWriter {
    private static final String MATH = "java/lang/Math";

    private final MethodVisitor code;
    private final TermMethods methods;
    /** The local variable in which word 0 is. */
    private final int firstWord;

    TermWriter(MethodVisitor code, TermMethods methods, int firstWord) {
        this.code = code;
        this.methods = methods;
        this.firstWord = firstWord;
    }

    void loadWord(int word) {
        code.visitVarInsn(Opcodes.LLOAD, firstWord + 2 * word);
    }

    void loadWords() {
        for (int i = 0; i < methods.allWords(); i++) {
            loadWord(i);
        }
    }

    /** Leaves the term's value on the stack. */
    void value(Term term) {
        if (methods.hasOwn(term)) {
            loadWords();
            methods.call(code, term);
        } else {
            body(term);
        }
    }

    /** The same, not by a call. */
    void body(Term term) {
        switch (term.operation()) {
            case CONSTANT -> integer(term.number());
            case FIELD -> field(term.place());
            case FIELD_AT -> fieldAt(term.place(), term.part(0));
            case ADD -> arithmetic(term, Opcodes.IADD, "addExact");
            case SUBTRACT -> arithmetic(term, Opcodes.ISUB, "subtractExact");
            case MULTIPLY -> arithmetic(term, Opcodes.IMUL, "multiplyExact");
            case DIVIDE -> call(term, "floorDiv");
            case MODULO -> call(term, "floorMod");
            case EQUAL, LESS, AND, OR -> truth(term);
            case NOT -> {
                value(term.part(0));
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IXOR);
            }
            case SELECT -> select(term);
            case AFTER -> {
                value(term.part(0));
                code.visitInsn(Opcodes.POP);
                value(term.part(1));
            }
            case LET -> {
                keep(term.place(), term.part(0));
                value(term.part(1));
            }
            case WARNED -> {
                methods.loadRunner(code);
                integer(term.number());
                code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TermMethods.RUNNER, "hasWarned", "(I)I", false);
            }
            case ISLAND -> island(term);
            case GIVE_UP ->
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "dev/holdfast/compile/Unsettled", "giveUp", "()I",
                        false);
        }
    }

    /** Puts a value into a scratch word. */
    void keep(Place place, Term value) {
        loadWord(place.word());
        code.visitLdcInsn(~((1L << place.width()) - 1 << place.shift()));
        code.visitInsn(Opcodes.LAND);
        value(value);
        code.visitInsn(Opcodes.I2L);
        if (place.low() != 0) {
            code.visitLdcInsn((long) place.low());
            code.visitInsn(Opcodes.LSUB);
        }
        // Evaluated early, it may be what it never is where it matters.
        code.visitLdcInsn((1L << place.width()) - 1);
        code.visitInsn(Opcodes.LAND);
        if (place.shift() > 0) {
            integer(place.shift());
            code.visitInsn(Opcodes.LSHL);
        }
        code.visitInsn(Opcodes.LOR);
        code.visitVarInsn(Opcodes.LSTORE, firstWord + 2 * place.word());
    }

    private void island(Term term) {
        methods.loadRunner(code);
        integer(term.number());
        loadState();
        integer(term.parts().size());
        code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
        for (int i = 0; i < term.parts().size(); i++) {
            code.visitInsn(Opcodes.DUP);
            integer(i);
            value(term.part(i));
            code.visitInsn(Opcodes.IASTORE);
        }
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TermMethods.RUNNER, "ask", "(I[J[I)I", false);
    }

    /** Leaves the words on the stack as an array. */
    void loadState() {
        integer(methods.words());
        code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
        for (int word = 0; word < methods.words(); word++) {
            code.visitInsn(Opcodes.DUP);
            integer(word);
            loadWord(word);
            code.visitInsn(Opcodes.LASTORE);
        }
    }

    void integer(int number) {
        if (number >= -1 && number <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + number);
        } else if (number == (byte) number) {
            code.visitIntInsn(Opcodes.BIPUSH, number);
        } else if (number == (short) number) {
            code.visitIntInsn(Opcodes.SIPUSH, number);
        } else {
            code.visitLdcInsn(number);
        }
    }

    private void field(Place place) {
        loadWord(place.word());
        if (place.shift() > 0) {
            integer(place.shift());
            code.visitInsn(Opcodes.LUSHR);
        }
        unpack(place);
    }

    private void fieldAt(Place place, Term index) {
        loadWord(place.word());
        value(index);
        integer(place.stride());
        code.visitInsn(Opcodes.IMUL);
        integer(place.shift());
        code.visitInsn(Opcodes.IADD);
        code.visitInsn(Opcodes.LUSHR);
        unpack(place);
    }

    /** From the shifted word to the scalar. */
    private void unpack(Place place) {
        code.visitInsn(Opcodes.L2I);
        if (place.width() < 32) {
            integer((int) ((1L << place.width()) - 1));
            code.visitInsn(Opcodes.IAND);
        }
        if (place.low() != 0) {
            integer(place.low());
            code.visitInsn(Opcodes.IADD);
        }
    }

    private void arithmetic(Term term, int fast, String exact) {
        value(term.part(0));
        value(term.part(1));
        if (term.mayGiveUp()) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, exact, "(II)I", false);
        } else {
            code.visitInsn(fast);
        }
    }

    private void call(Term term, String method) {
        value(term.part(0));
        value(term.part(1));
        code.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, method, "(II)I", false);
    }

    private void truth(Term term) {
        Label no = new Label();
        Label end = new Label();
        jumpUnless(term, no);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(no);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitLabel(end);
    }

    private void select(Term term) {
        Label otherwise = new Label();
        Label end = new Label();
        jump(term.part(0), otherwise, false);
        value(term.part(1));
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        value(term.part(2));
        code.visitLabel(end);
    }

    // ---- conditions

    /** Jumps if the truth is what is asked for, goes on otherwise. */
    void jump(Term term, Label target, boolean when) {
        if (methods.hasOwn(term) || !isCondition(term.operation())) {
            value(term);
            code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
        } else if (when) {
            Label no = new Label();
            jumpUnless(term, no);
            code.visitJumpInsn(Opcodes.GOTO, target);
            code.visitLabel(no);
        } else {
            jumpUnless(term, target);
        }
    }

    private static boolean isCondition(Operation operation) {
        return switch (operation) {
            case EQUAL, LESS, AND, OR, NOT -> true;
            default -> false;
        };
    }

    private void jumpUnless(Term term, Label target) {
        switch (term.operation()) {
            case EQUAL -> compare(term, Opcodes.IF_ICMPNE, target);
            case LESS -> compare(term, Opcodes.IF_ICMPGE, target);
            case NOT -> jump(term.part(0), target, true);
            case AND -> {
                jump(term.part(0), target, false);
                jump(term.part(1), target, false);
            }
            case OR -> {
                Label yes = new Label();
                jump(term.part(0), yes, true);
                jump(term.part(1), target, false);
                code.visitLabel(yes);
            }
            default -> throw new HoldfastBug("no condition: " + term.operation());
        }
    }

    private void compare(Term term, int jump, Label target) {
        value(term.part(0));
        value(term.part(1));
        code.visitJumpInsn(jump, target);
    }
}
