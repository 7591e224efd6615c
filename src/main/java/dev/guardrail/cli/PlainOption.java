package dev.guardrail.cli;

import java.util.List;
import java.util.Optional;

/** An option of an audit that is read without the parser of the command line. */
enum PlainOption {
    REPO("--repo", "DIR", RepositoryOption.class),
    RANGE("--range", "A...B", RangeOptions.class),
    BASE("--base", "A", RangeOptions.class),
    HEAD("--head", "B", RangeOptions.class),
    WORKTREE("--worktree", "", RangeOptions.class),
    STAGED("--staged", "", RangeOptions.class),
    COMMIT("--commit", "REV", RangeOptions.class),
    POLICY("--policy", "FILE", JudgingOptions.class),
    ALLOW_EMPTY("--allow-empty", "", JudgingOptions.class),
    NO_CACHE(Main.NO_CACHE, "", JudgingOptions.class),
    EACH("--each", "A..B", AuditCommand.class),
    FORMAT("--format", "FORMAT", OutputOptions.class),
    FAIL_ON("--fail-on", "VERDICT", AuditCommand.class),
    NO_KEEP("--no-keep", "", AuditCommand.class),
    SILENT_GREEN("--silent-green", "", AuditCommand.class);

    private static final PlainOption[] ALL = values();

    private final String word;
    private final String label;
    private final Class<?> owner;

    PlainOption(String word, String label, Class<?> owner) {
        this.word = word;
        this.label = label;
        this.owner = owner;
    }

    /** The option of a name. */
    static Optional<PlainOption> named(String word) {
        for (PlainOption option : ALL) {
            if (option.word.equals(word)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    boolean hasValue() {
        return !label.isEmpty();
    }

    /** It and its value, which is empty where it has none. */
    GivenOption given(String value) {
        return new GivenOption(word, label, owner, hasValue() ? List.of(value) : List.of());
    }
}
