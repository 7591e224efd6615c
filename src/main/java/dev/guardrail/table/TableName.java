package dev.guardrail.table;

import dev.guardrail.rule.Names;
import java.util.List;
import java.util.Optional;

/** The bundled tables. The file of a table has its name, {@code vulnerable-actions.tsv} say. */
public enum TableName {
    /** Published advisories about actions, with the versions and the commits that they are about. */
    VULNERABLE_ACTIONS("action", "versions", "commits", "fixed", "advisory"),
    /** Repositories of actions and hooks that their owners have archived. */
    ARCHIVED_REPOSITORIES("repository"),
    /** Actions that very many workflows use, and that others therefore imitate. */
    POPULAR_ACTIONS("repository"),
    /** Actions that do what a program of GitHub's runners does. */
    SUPERFLUOUS_ACTIONS("action", "instead", "plain"),
    /** Actions that install a tool, with the inputs that settle its version. */
    TOOL_ACTIONS("action", "inputs"),
    /** Inputs of actions that take a credential of a registry that also takes GitHub's identity. */
    PUBLISHING_CREDENTIALS("action", "input", "value", "address", "addresses", "required", "registry"),
    /** Actions that restore a cache, with the input that decides about it. */
    CACHING_ACTIONS("action", "input", "turns", "values", "default", "versions", "with"),
    /** Actions that publish something, with the input that asks for it. */
    PUBLISHING_ACTIONS("action", "input"),
    /** What actions take, give and run on, by major version. */
    ACTION_INTERFACES("action", "major", "runtime", "inputs", "outputs");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    TableName(String... columns) {
        this.columns = List.of(columns);
    }

    /** The names of its columns, the first of which says what a row is about. */
    public List<String> columns() {
        return columns;
    }

    /** The name in policies, files and messages. */
    public String word() {
        return Names.word(this);
    }

    /** The table with a name. */
    public static Optional<TableName> of(String word) {
        return Names.constant(TableName.class, word);
    }
}
