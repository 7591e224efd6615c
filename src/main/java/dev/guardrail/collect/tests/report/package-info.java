/** Test reports in JUnit's XML, whoever wrote them. */
@NullMarked
package dev.guardrail.collect.tests.report;

import org.jspecify.annotations.NullMarked;
