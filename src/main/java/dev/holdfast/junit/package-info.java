/**
 * The same as JUnit tests: any Maven project gets its TLA+ specs checked by one dependency and one class.
 *
 * <p>In: folders, selected as JUnit's {@code @SelectDirectories} does. Out: a container for each model of a claims.md and
 * for each other {@code .cfg}, with a test for each claim or property.
 *
 * <p>The idea to know: a test is named as a sentence that stands alone, because reports show neither container nor file;
 * and one search decides all tests of a container.
 *
 * <p>Read {@link dev.holdfast.junit.HoldfastTestEngine} first.
 */
@NullMarked
package dev.holdfast.junit;

import org.jspecify.annotations.NullMarked;
