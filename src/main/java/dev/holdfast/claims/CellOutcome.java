package dev.holdfast.claims;

import dev.holdfast.verdict.Trace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A claim held against what was found.
 *
 * @param found in the words of the page, so that it can be pasted there; or why there is no answer
 * @param detail what else the reader should know; may be empty
 * @param mark what a picture says at the last state; empty for what it says of any broken property
 * @param trace the shortest counterexample or witness; empty if there is none
 */
public record CellOutcome(Cell cell, boolean asClaimed, String found, String detail, String mark, Trace trace) {

    public CellOutcome(Cell cell, boolean asClaimed, String found, String detail, Trace trace) {
        this(cell, asClaimed, found, detail, "", trace);
    }

    CellOutcome withMark(String words) {
        return new CellOutcome(cell, asClaimed, found, detail, words, trace);
    }

    /** Is there a counterexample to draw? Witnesses of claims that are met are not worth a picture. */
    public boolean hasPicture() {
        return trace.length() > 0 && !(asClaimed && cell.isAboutReachability());
    }

    /** Property, model, claimed and found, in one line. */
    public String message() {
        return cell.property() + " on " + cell.column().name() + ": claimed '" + cell.claim() + "', found '" + found
                + "'"
                + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    /**
     * The same with the place of the claim before it and the picture of the counterexample after it.
     *
     * @param gallery the folder of the pictures
     */
    public String message(Path gallery) {
        return cell.span() + ": " + message() + picture(gallery).map(path -> "\n  picture: " + path).orElse("");
    }

    /** Where the picture of the counterexample is, if there is one. */
    public Optional<Path> picture(Path gallery) {
        return hasPicture() ? Optional.of(gallery.resolve(cell.fileName() + ".svg")) : Optional.empty();
    }
}
