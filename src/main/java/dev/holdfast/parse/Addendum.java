package dev.holdfast.parse;

/**
 * An expression that stands in no module, such as an argument of a command. It is read as if it were the last definition
 * of the root module; besides that module's names it may use the model values of the {@code .cfg}.
 *
 * @param place what problems call the text, as they call others by their file
 * @param text not blank
 */
public record Addendum(String place, String text) {}
