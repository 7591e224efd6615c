package dev.guardrail.claim;

import dev.guardrail.fact.ClaimStatus;

/** The rules of claims conclude the status of a claim. */
public record ClaimConclusion(Claim claim, ClaimStatus status) {}
