package dev.guardrail.report;

import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Verdict;

/** Emphasis for a terminal, or none. */
public enum Style {
    PLAIN,
    ANSI;

    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String BLUE = "34";
    private static final String MAGENTA = "35";
    private static final String FAINT = "2";
    private static final String BOLD = "1";

    public String bold(String text) {
        return paint(BOLD, text);
    }

    public String faint(String text) {
        return paint(FAINT, text);
    }

    public String ruler(String text) {
        return paint(BLUE, text);
    }

    public String severity(Severity severity, String text) {
        return paint(
                BOLD + ";"
                        + switch (severity) {
                            case LOW -> BLUE;
                            case MEDIUM -> YELLOW;
                            case HIGH -> RED;
                            case CRITICAL -> MAGENTA;
                        },
                text);
    }

    public String verdict(Verdict verdict, String text) {
        return paint(
                BOLD + ";"
                        + switch (verdict) {
                            case GREEN -> GREEN;
                            case YELLOW -> YELLOW;
                            case RED -> RED;
                            case PENDING -> BLUE;
                        },
                text);
    }

    public String gate(GateStatus status, String text) {
        return switch (status) {
            case PASS -> paint(GREEN, text);
            case FAIL -> paint(RED, text);
            case PENDING -> paint(BLUE, text);
            case NOT_APPLICABLE -> paint(FAINT, text);
        };
    }

    public String claim(ClaimStatus status, String text) {
        return switch (status) {
            case CONTRADICTED -> paint(BOLD + ";" + RED, text);
            case NOT_CHECKABLE -> paint(BOLD + ";" + BLUE, text);
            case CONSISTENT -> paint(BOLD + ";" + YELLOW, text);
            case SUPPORTED -> paint(BOLD + ";" + GREEN, text);
        };
    }

    private String paint(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
