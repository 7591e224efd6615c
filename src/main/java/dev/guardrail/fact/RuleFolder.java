package dev.guardrail.fact;

import java.util.Set;

/**
 * A folder of what judges changes: guardrails of the project, and what belongs to them. The baseline and the ledger are
 * none of it.
 *
 * @param path its path, without a slash at its end
 */
public record RuleFolder(String path) implements Fact {

    private static final Set<String> RECORDS =
            Set.of(".github/guardrail/baseline.txt", ".github/guardrail/ledger.jsonl");

    /** Whether a changed file is in it, or was before it was renamed. */
    public boolean has(ChangedFile file) {
        return file.paths().stream().anyMatch(one -> one.startsWith(path + "/") && !RECORDS.contains(one));
    }
}
