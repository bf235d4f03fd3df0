package dev.holdfast;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

/** Every claim of spec/claims.md as a test, after the unit tests. */
@Suite
@SuiteDisplayName("Claims of spec")
@IncludeEngines("holdfast")
@SelectDirectories("spec")
class SpecsIT {}
