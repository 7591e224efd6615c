package dev.guardrail.fact;

import java.util.Map;

/**
 * A job that calls a reusable workflow.
 *
 * @param place the value of {@code uses}
 * @param job the calling job
 * @param uses the called workflow as written
 * @param with the inputs it gives
 * @param secrets the secrets it names; empty where it names none
 * @param inheriting whether it passes on all secrets: {@code secrets: inherit}
 */
public record ReusableCall(
        Place place, String job, String uses, Map<String, String> with, Map<String, String> secrets, boolean inheriting)
        implements WorkflowFact {

    public ReusableCall {
        with = Ordered.copyOf(with);
        secrets = Ordered.copyOf(secrets);
    }

    /** Whether the called workflow is a file of the same commit. */
    public boolean isLocal() {
        return uses.strip().startsWith("./") || uses.strip().startsWith("$/");
    }

    /** The path of the called file, whose {@link DeclaredInput}s it takes; empty where another repository has it. */
    public String callee() {
        return isLocal() ? uses.strip().substring(2) : "";
    }

    @Override
    public String identity() {
        return uses;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "uses");
    }
}
