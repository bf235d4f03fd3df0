package dev.holdfast.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.compile.Term.Place;
import dev.holdfast.system.SuccessorBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class KernelWriterTest {
    /** HotSpot leaves larger methods to its interpreter. */
    private static final int LARGEST_COMPILED = 8_000;

    private final Terms terms = new Terms();

    private Term field(int word, int index) {
        return terms.field(new Place(word, index % 12 * 5, 5, 0, 0), 31);
    }

    /** No two alike, so that none can be shared. */
    private Term large(int seed, int size) {
        Term sum = terms.constant(seed);
        for (int i = 0; i < size; i++) {
            Term factor = terms.multiply(field(i % 2, seed + i), terms.constant(seed * 31 + i));
            sum = terms.modulo(terms.add(sum, factor), terms.constant(30));
        }
        return sum;
    }

    private Plan way(int seed) {
        List<Plan.Store> stores = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            stores.add(new Plan.Store(new Place(i % 2, i / 2 * 5, 5, 0, 0), large(seed * 24 + i, 6)));
        }
        return new Plan.Guard(truth(seed), new Plan.Emit(stores));
    }

    @Test
    void everyMethodOfAHugeActionIsSmallEnoughToBeCompiled() {
        List<Plan> ways = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ways.add(
                    i % 3 == 0 ? new Plan.Branch(terms.equal(field(0, i), field(1, i)), way(i), way(i + 500)) : way(i));
        }
        byte[] code = KernelWriter.bytes(words(2), List.of(new Plan.Fork(ways)), StepKinds.NONE,
                List.of(terms.less(large(7, 900), field(0, 1))),
                List.of(), new SourceLines("Huge.tla", List.of(17), List.of(23), List.of()));
        TreeMap<Integer, String> sizes = sizes(code);
        assertThat(sizes.lastKey()).as("size of %s", sizes.lastEntry()).isLessThan(LARGEST_COMPILED);
        SuccessorBuffer successors = new SuccessorBuffer(2);
        KernelWriter.load(code, null).successors(new long[2], successors);
        assertThat(successors.count()).isPositive();
    }

    /** Else there would be a copy of the last for each of two ways, twice as many with each branch. */
    @Test
    void whatManyWaysShareIsWrittenOnce() {
        Plan plan = way(0);
        for (int i = 1; i < 12; i++) {
            plan = new Plan.Branch(terms.equal(field(0, i), field(1, i)), new Plan.Guard(truth(i), plan),
                    new Plan.Guard(truth(i + 12), plan));
        }
        byte[] code = KernelWriter.bytes(words(2), List.of(plan), StepKinds.NONE, List.of(), List.of(),
                SourceLines.NONE);
        assertThat(code).hasSizeLessThan(20_000);
    }

    private Term truth(int seed) {
        return terms.less(large(seed, 9), terms.constant(20));
    }

    @Test
    void statesOfMoreWordsThanAMethodCanTakeAreRefused() {
        assertThatThrownBy(
                () -> KernelWriter.bytes(words(64), List.of(), StepKinds.NONE, List.of(), List.of(), SourceLines.NONE))
                .isInstanceOf(NotCompilable.class);
        assertThat(KernelWriter
                .load(KernelWriter.bytes(words(60), List.of(Plan.STOP), StepKinds.NONE, List.of(field(59, 3)),
                        List.of(terms.equal(field(0, 0), field(119, 0))), SourceLines.NONE), null)
                .holds(0, new long[60], new long[60])).isTrue();
    }

    @Test
    void actionsAndPredicatesPointIntoTheSpec() {
        byte[] code = KernelWriter.bytes(words(1), List.of(Plan.STOP), StepKinds.NONE,
                List.of(terms.less(field(0, 0), field(0, 1))),
                List.of(),
                new SourceLines("Spec.tla", List.of(17), List.of(23), List.of()));
        List<String> lines = new ArrayList<>();
        new ClassReader(code).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visitSource(String source, String debug) {
                lines.add(source);
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                    String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitLineNumber(int line, Label start) {
                        lines.add(name + ":" + line);
                    }
                };
            }
        }, 0);
        assertThat(lines).containsExactlyInAnyOrder("Spec.tla", "action0:17", "predicate0:23");
    }

    @Test
    void aStackTraceNamesTheLineOfTheSpec() {
        Kernel kernel = KernelWriter.load(KernelWriter.bytes(words(1), List.of(Plan.STOP), StepKinds.NONE,
                List.of(terms.add(field(0, 0),
                        terms.multiply(terms.constant(1 << 30), field(0, 1)))),
                List.of(),
                new SourceLines("Spec.tla", List.of(17), List.of(23), List.of())), null);
        assertThatThrownBy(() -> kernel.holds(0, new long[]{31 << 5})).satisfies(thrown -> assertThat(
                thrown.getStackTrace())
                .anySatisfy(frame -> assertThat(frame.toString()).contains("GeneratedKernel.predicate0(Spec.tla:23)")));
    }

    @Test
    void theFirstOfManyStatesThatIsNotAsUsualIsFound() {
        Kernel kernel = KernelWriter.load(KernelWriter.bytes(words(2), List.of(Plan.STOP), StepKinds.NONE,
                List.of(terms.less(field(0, 0), terms.constant(9)), terms.less(field(1, 0), terms.constant(3))),
                List.of(), SourceLines.NONE), null);
        long[] states = {1, 2, 3, 4, 9, 0, 5, 5};
        assertThat(kernel.first(0, true, states, 0, 8)).isEqualTo(4);
        assertThat(kernel.first(0, true, states, 6, 8)).isEqualTo(8);
        assertThat(kernel.first(0, false, states, 2, 8)).isEqualTo(2);
        assertThat(kernel.first(1, true, states, 0, 8)).isEqualTo(2);
        assertThat(kernel.first(1, true, states, 0, 2)).isEqualTo(2);
        assertThat(kernel.first(1, false, states, 2, 8)).isEqualTo(4);
    }

    /** Both ways keep their values in the same fields of a scratch word, and the second finds there what the first left. */
    @Test
    void whatAWayKeepsIsNotMixedWithWhatIsThere() {
        Place low = new Place(1, 0, 3, 0, 0);
        Place high = new Place(1, 3, 4, 2, 0);
        Plan.Emit emit = new Plan.Emit(List.of(new Plan.Store(new Place(0, 0, 5, 0, 0), terms.field(low, 7)),
                new Plan.Store(new Place(0, 5, 5, 0, 0), terms.field(high, 17))));
        List<Plan> ways = new ArrayList<>();
        for (int i = 0; i < 8; i += 2) {
            ways.add(new Plan.Let(high, field(0, i + 1), new Plan.Let(low, field(0, i), emit)));
        }
        assertThat(firstTwoFields(new Plan.Fork(ways), 7, 17, 0, 2, 5, 8, 2, 15))
                .containsExactly("7 17", "0 2", "5 8", "2 15");
    }

    /** A value that is kept early may be one that its field has no room for, where nobody asks for it then. */
    @Test
    void whatHasNoRoomInItsFieldLeavesTheOthersAlone() {
        Place narrow = new Place(1, 0, 2, 0, 0);
        Place other = new Place(1, 2, 5, 0, 0);
        Plan.Emit emit = new Plan.Emit(List.of(new Plan.Store(new Place(0, 5, 5, 0, 0), terms.field(other, 31))));
        Plan plan = new Plan.Let(other, field(0, 1), new Plan.Let(narrow, field(0, 0), emit));
        assertThat(firstTwoFields(plan, 31, 8)).containsExactly("31 8");
    }

    /** Of the successors of a state with these fields. */
    private static List<String> firstTwoFields(Plan plan, int... fields) {
        long state = 0;
        for (int i = 0; i < fields.length; i++) {
            state |= (long) fields[i] << 5 * i;
        }
        SuccessorBuffer found = new SuccessorBuffer(1);
        KernelWriter.load(
                KernelWriter.bytes(new KernelWriter.Words(1, 1, 0), List.of(plan), StepKinds.NONE, List.of(), List.of(),
                        SourceLines.NONE),
                null).successors(new long[]{state}, found);
        return IntStream.range(0, found.count()).mapToObj(found::copy)
                .map(next -> (next[0] & 31) + " " + (next[0] >> 5 & 31)).toList();
    }

    /** Methods by the length of their code. */
    private static TreeMap<Integer, String> sizes(byte[] code) {
        ClassReader reader = new ClassReader(code);
        char[] buffer = new char[reader.getMaxStringLength()];
        TreeMap<Integer, String> sizes = new TreeMap<>();
        int at = reader.header + 8 + 2 * reader.readUnsignedShort(reader.header + 6);
        at += 8 * reader.readUnsignedShort(at);
        int methods = reader.readUnsignedShort(at + 2);
        at += 4;
        for (int i = 0; i < methods; i++) {
            String name = reader.readUTF8(at + 2, buffer);
            int attributes = reader.readUnsignedShort(at + 6);
            at += 8;
            for (int j = 0; j < attributes; j++) {
                if (reader.readUTF8(at, buffer).equals("Code")) {
                    sizes.put(reader.readInt(at + 10), name);
                }
                at += 6 + reader.readInt(at + 2);
            }
        }
        return sizes;
    }

    private static KernelWriter.Words words(int ofState) {
        return new KernelWriter.Words(ofState, 0, 0);
    }
}
