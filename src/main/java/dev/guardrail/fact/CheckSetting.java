package dev.guardrail.fact;

import java.math.BigDecimal;

/**
 * One setting in the configuration, or in a command, of a tool that checks something: a linter, a type checker, a test
 * runner, a scanner. Only those of files that the range touches are collected.
 *
 * @param place the line that sets it; the file, where the tool's default is meant
 * @param tool the tool, as it is called on a command line: {@code ruff}, {@code eslint}
 * @param option the option, with dots between the parts of its name: {@code lint.ignore}
 * @param target the files or modules that it is about, as written; empty where it is about all
 * @param name what it lists, or which rule it sets: {@code E501}; empty where it has one value
 * @param kind what it is about
 * @param value its value as written; of a list, empty
 * @param strictness how strict that makes the check: among settings of one tool, option and name, greater is stricter
 * @param unset how strict the check is where nothing sets it; {@code strictness} where that is not known
 * @param by the option that implies it, as {@code strict} of mypy implies others; empty where it is written
 */
@Noun(one = "setting of a check", many = "settings of checks")
public record CheckSetting(
        Place place,
        String tool,
        String option,
        String target,
        String name,
        SettingKind kind,
        String value,
        BigDecimal strictness,
        BigDecimal unset,
        String by)
        implements StrictnessFact {

    /** The strictness of a limit that does not exist. */
    public static final BigDecimal NO_LIMIT = new BigDecimal("-1E9");

    /** Whether it makes its check stricter than no such setting would. */
    public boolean isStrict() {
        return strictness.compareTo(unset) > 0;
    }

    /** What it sets, independent of the value. */
    public String subject() {
        return String.join(" ", tool, option, target, name);
    }

    @Override
    public String identity() {
        return subject() + " " + value;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), subject());
    }
}
