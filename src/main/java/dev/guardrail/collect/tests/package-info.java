/** Tests as evidence: what reports say of their run, and what the range did to those that its files declare. */
@NullMarked
package dev.guardrail.collect.tests;

import org.jspecify.annotations.NullMarked;
