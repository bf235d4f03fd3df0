package dev.holdfast.value;

/** A value's text, cut to a length that fits into a message. */
public final class Excerpt {
    private static final int LIMIT = 120;

    private Excerpt() {}

    public static String of(Value value) {
        String text = value.toString();
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT - 4) + " ...";
    }
}
