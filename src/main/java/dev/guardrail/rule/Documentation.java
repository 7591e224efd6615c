package dev.guardrail.rule;

/**
 * What the README of a guardrail says; each text is Markdown without its heading.
 *
 * @param why what goes wrong without the guardrail: the interpretation of a finding
 * @param remediation what to do about a finding: the recommendation
 * @param guardrail what keeps the problem from coming back
 * @param rollback how to undo the remediation
 * @param limits what the rule does not see
 */
public record Documentation(String why, String remediation, String guardrail, String rollback, String limits) {}
