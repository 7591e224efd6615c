/** The audit as test results in JUnit's XML, for the test pages of CI servers. */
@NullMarked
package dev.guardrail.report.junit;

import org.jspecify.annotations.NullMarked;
