package dev.guardrail.fact;

/** A fact from the plan of the milestone under audit, or about the plans that the range touches. */
public sealed interface PlanFact extends Located, Shown
        permits Plan, ScopeItem, ScopeLimit, Invariant, Deliverable, ExitCriterion, PlanChange, PreservationPromise {}
