package dev.holdfast.value;

/** A TLA+ string. */
public record StringValue(String text) implements Value {

    @Override
    public Kind kind() {
        return Kind.STRING;
    }

    @Override
    public Value explicit() {
        return this;
    }

    @Override
    public int compareWithinKind(Value other) {
        return text.compareTo(((StringValue) other).text);
    }

    /** With quotes and TLA+'s escapes. */
    @Override
    public String toString() {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                case '\f' -> quoted.append("\\f");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
