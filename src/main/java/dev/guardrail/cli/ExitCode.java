package dev.guardrail.cli;

import dev.guardrail.verdict.FailOn;
import dev.guardrail.verdict.Verdict;
import java.util.List;

/** The exit codes of the process. */
public enum ExitCode {
    /** The verdict does not fail, or the command did what it was asked. */
    OK(0),
    /** The verdict fails, by {@code --fail-on}. */
    FAILING(1),
    /** The command line, the policy, the repository or a rule file cannot be used. */
    UNUSABLE(2),
    /** There is no verdict: required evidence is missing. */
    PENDING(3),
    /** A defect in Guardrail. */
    DEFECT(70);

    private static final List<ExitCode> WORST_FIRST = List.of(DEFECT, UNUSABLE, FAILING, PENDING, OK);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The one with a number. */
    static ExitCode of(int code) {
        return WORST_FIRST.stream()
                .filter(known -> known.code == code)
                .findFirst()
                .orElse(DEFECT);
    }

    /** The one of an audit with a verdict. */
    static ExitCode of(Verdict verdict, FailOn failOn) {
        if (!failOn.fails(verdict)) {
            return OK;
        }
        return verdict == Verdict.PENDING ? PENDING : FAILING;
    }

    /** The worse of two: a defect, then what cannot be used, then a verdict that fails, then a pending one. */
    ExitCode orWorse(ExitCode other) {
        return WORST_FIRST.indexOf(this) <= WORST_FIRST.indexOf(other) ? this : other;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
