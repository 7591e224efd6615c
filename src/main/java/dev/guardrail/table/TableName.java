package dev.guardrail.table;

import dev.guardrail.rule.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
    ACTION_INTERFACES("action", "major", "runtime", "inputs", "outputs"),
    /** The events that start a workflow, with the keys of each that GitHub reads, and its activity types. */
    EVENTS("event", "keys", "types"),
    /** The labels of the runners that GitHub hosts, with their operating systems. */
    RUNNERS("label", "system"),
    /** Who decides what the text of a property of the context {@code github} is, by event. */
    CONTEXTS("property", "who", "events"),
    /** Inputs of actions that are run as code. */
    CODE_INPUTS("action", "input", "language"),
    /** Outputs of actions that hand on what strangers write. */
    OUTPUTS("action", "output"),
    /** What actions need of the token of their job. */
    TOKEN_NEEDS("action", "permissions");

    /** The columns that do not take any text. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "who", Pattern.compile("stranger|collaborator|maintainer|github"),
            "events", Pattern.compile("\\*|[a-z_]+( +[a-z_]+)*"),
            "language", Pattern.compile("none|shell|powershell|cmd|javascript|python|other"),
            "system", Pattern.compile("linux|macos|windows"),
            "permissions", Pattern.compile("-|[a-z-]+: (read|write)(, [a-z-]+: (read|write))*"));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    TableName(String... columns) {
        this.columns = List.of(columns);
    }

    /** The names of its columns, the first of which says what a row is about. */
    public List<String> columns() {
        return columns;
    }

    /** What a cell of a column has to be; empty where that is any text. */
    public static Optional<Pattern> form(String column) {
        return Optional.ofNullable(FORMS.get(column));
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
