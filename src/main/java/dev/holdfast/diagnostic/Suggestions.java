package dev.holdfast.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * "Did you mean": the known name nearest to a misspelt one. Distance counts inserted, deleted, changed and swapped
 * neighbouring characters (Damerau-Levenshtein, each place edited once).
 */
public final class Suggestions {
    private Suggestions() {}

    /** The nearest of the known names, if it is near enough to be what was meant. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream().filter(other -> !other.equals(name) && isNear(name, other))
                .min(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(other -> -sharedEnds(name, other)).thenComparing(Comparator.naturalOrder()));
    }

    /** The nearest known name as a hint; empty if none is near. */
    public static Optional<String> hint(String name, Collection<String> known) {
        return nearest(name, known).map(found -> "did you mean " + found + "?");
    }

    private static boolean isNear(String name, String other) {
        return other.equalsIgnoreCase(name) || distance(name, other) <= allowance(name);
    }

    /** At least two thirds of what was written must have been meant; of a short name all but one letter. */
    private static int allowance(String name) {
        return name.length() < 2 ? 0 : Math.max(1, Math.min(3, name.length() / 3));
    }

    /** How many characters the names share at their beginnings and ends. */
    private static int sharedEnds(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int front = 0;
        while (front < shorter && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        return front + back;
    }

    /** Letters that differ only in case are half as far apart as different ones, so that {@code typeok} finds TypeOK. */
    static int distance(String a, String b) {
        int doubled = doubledDistance(a, b);
        return (doubled + 1) / 2;
    }

    private static int doubledDistance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? 2 * (i + j) : cell(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(String a, String b, int i, int j, int[][] d) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int change = x == y ? 0 : Character.toLowerCase(x) == Character.toLowerCase(y) ? 1 : 2;
        int least = Math.min(d[i - 1][j - 1] + change, 2 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y;
        return swapped ? Math.min(least, d[i - 2][j - 2] + 2) : least;
    }
}
