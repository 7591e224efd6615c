package dev.guardrail.verdict;

import dev.guardrail.finding.Finding;

/** The verdict's rules conclude that a finding counts: it is in the policy's scope. */
public record Counted(Finding finding) {}
