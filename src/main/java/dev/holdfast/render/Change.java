package dev.holdfast.render;

/**
 * One entry of a variable that a step changed.
 *
 * @param place the variable and the way into its value, {@code content[p1].version}
 * @param before text of the value; empty if there was no such entry
 * @param after text of the value; empty if there is no such entry any more
 */
record Change(String place, String before, String after) {

    Change under(String prefix) {
        return new Change(prefix + place, before, after);
    }

    @Override
    public String toString() {
        if (before.isEmpty()) {
            return place + ": added " + after;
        }
        return after.isEmpty() ? place + ": removed " + before : place + ": " + before + " -> " + after;
    }
}
