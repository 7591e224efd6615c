package dev.guardrail.fact;

/**
 * A folder of what judges changes: guardrails of the project, and what belongs to them. The baseline and the ledger are
 * none of it.
 *
 * @param path its path, without a slash at its end
 */
public record RuleFolder(String path) implements Fact {

    private static final String BASELINE = ".github/guardrail/baseline.txt";

    /** Only a ledger has this name: a policy may name another file than the usual one. */
    private static final String LEDGER = ".jsonl";

    /** Whether a changed file is in it, or was before it was renamed. */
    public boolean has(ChangedFile file) {
        return file.paths().stream()
                .anyMatch(one -> one.startsWith(path + "/") && !one.equals(BASELINE) && !one.endsWith(LEDGER));
    }
}
