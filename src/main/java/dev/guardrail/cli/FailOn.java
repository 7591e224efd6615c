package dev.guardrail.cli;

import dev.guardrail.verdict.Verdict;
import java.util.Locale;

/** The verdict from which the exit code is 1. */
enum FailOn {
    RED,
    YELLOW,
    NEVER;

    ExitCode exitCode(Verdict verdict) {
        if (this == NEVER) {
            return ExitCode.OK;
        }
        return switch (verdict) {
            case GREEN -> ExitCode.OK;
            case YELLOW -> this == YELLOW ? ExitCode.FAILING : ExitCode.OK;
            case RED -> ExitCode.FAILING;
            case PENDING -> ExitCode.PENDING;
        };
    }

    /** The verdicts that fail. */
    String words() {
        return switch (this) {
            case RED -> "red";
            case YELLOW -> "red or yellow";
            case NEVER -> "no verdict";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
