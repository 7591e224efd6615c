package dev.guardrail.fact;

/** A fact that pairs what a workflow takes from elsewhere with what is known of it. */
public sealed interface SupplyFact extends WorkflowFact permits ActionAdvisory {}
