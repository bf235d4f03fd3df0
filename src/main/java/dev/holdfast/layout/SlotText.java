package dev.holdfast.layout;

import java.util.List;

/** Says where a slot lies, for people. */
final class SlotText {
    private SlotText() {}

    static String of(Slot slot) {
        List<Leaf> leaves = slot.leaves().stream().filter(leaf -> leaf.width() > 0).toList();
        if (leaves.isEmpty()) {
            return "no bits: it has one value";
        }
        Leaf first = leaves.getFirst();
        Leaf last = leaves.stream().reduce(first, (l, r) -> end(r) >= end(l) ? r : l);
        String from = "word " + first.word() + ", bits " + first.shift() + " to ";
        String to = first.word() == last.word() ? "" : "word " + last.word() + ", bit ";
        return from + to + (last.shift() + last.width() - 1) + parts(leaves) + remark(slot);
    }

    private static String parts(List<Leaf> leaves) {
        boolean even = leaves.stream().allMatch(leaf -> leaf.width() == leaves.getFirst().width());
        return leaves.size() == 1
                ? ""
                : ": " + leaves.size() + (even ? " of " + leaves.getFirst().width() : " slots");
    }

    private static String remark(Slot slot) {
        return switch (slot) {
            case Slot.Interned s -> ", interned";
            case Slot.OneOf s ->
                ", one of " + s.alternatives().size() + " shapes" + (hasInterned(slot) ? ", interned" : "");
            default -> hasInterned(slot) ? ", interned" : "";
        };
    }

    private static boolean hasInterned(Slot slot) {
        return switch (slot) {
            case Slot.Interned s -> true;
            case Slot.Mapping s -> s.ranges().stream().anyMatch(SlotText::hasInterned);
            case Slot.OneOf s -> s.alternatives().stream().anyMatch(SlotText::hasInterned);
            default -> false;
        };
    }

    private static int end(Leaf leaf) {
        return leaf.word() * Long.SIZE + leaf.shift() + leaf.width();
    }

    /** The bits that a slot takes. */
    static int width(Slot slot) {
        return slot instanceof Slot.OneOf oneOf
                ? oneOf.tag().width() + oneOf.alternatives().stream().mapToInt(SlotText::width).max().orElse(0)
                : slot instanceof Slot.Mapping mapping
                        ? mapping.ranges().stream().mapToInt(SlotText::width).sum()
                        : slot.leaves().stream().mapToInt(Leaf::width).sum();
    }
}
