package dev.guardrail.verdict;

/** The verdict's rules conclude the verdict. */
public record VerdictConclusion(Verdict verdict) {}
