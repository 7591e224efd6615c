package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.Control;

/**
 * Who decides what a text is.
 *
 * @param control who
 * @param by the table that says so with its date, or the policy; empty where it follows from the file alone
 */
record Attribution(Control control, String by) {

    static final Attribution GITHUB = new Attribution(Control.GITHUB, "");
}
