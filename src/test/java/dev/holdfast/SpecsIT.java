package dev.holdfast;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/**
 * Every claim of spec/claims.md as a test, after the unit tests. The counterexamples go where {@code holdfast prove} puts
 * them; they are part of the repository, and as long as no claim changes neither command changes a byte of them.
 */
@Suite
@SuiteDisplayName("Claims of spec")
@IncludeEngines("holdfast")
@SelectDirectories("spec")
@ConfigurationParameter(key = "holdfast.gallery", value = "counterexamples")
class SpecsIT {}
