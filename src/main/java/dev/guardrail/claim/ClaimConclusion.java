package dev.guardrail.claim;

/** The rules of claims conclude the status of a claim. */
public record ClaimConclusion(Claim claim, ClaimStatus status) {}
