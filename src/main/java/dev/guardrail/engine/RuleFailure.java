package dev.guardrail.engine;

import java.util.List;

/** Guardrails of a project do not come to an end. What the others would have found is not known. */
public final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Failed> failed;

    RuleFailure(List<Failed> failed, Throwable cause) {
        super(failed.toString(), cause);
        this.failed = List.copyOf(failed);
    }

    /** The guardrails to blame, never none. */
    public List<Failed> failed() {
        return failed;
    }

    /**
     * A guardrail that does not come to an end.
     *
     * @param rule its id
     * @param constraint the constraint that was evaluated; empty if it is not known
     * @param reason what happens, as a predicate: {@code does not end within 20 s}
     */
    public record Failed(String rule, String constraint, String reason) {}
}
