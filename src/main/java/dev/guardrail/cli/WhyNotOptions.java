package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Judged;
import dev.guardrail.explain.Depth;
import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.WhyNotAnswer;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The question why a guardrail has no finding. */
final class WhyNotOptions {

    private static final Pattern PLACE = Pattern.compile("(.+?)(?::(\\d{1,9}))?");

    @Option(
            names = "--why-not",
            paramLabel = "RULE",
            description = "Explains why this guardrail has no open finding: the first condition of its rule that has no"
                    + " match, and the values that keep the nearest facts out.")
    private @Nullable String rule;

    @Option(
            names = "--at",
            paramLabel = "PATH[:LINE]",
            description = "With `--why-not`: why it has none in this file of the head, or on this line of it.")
    private @Nullable String at;

    /** Whether somebody asks. */
    boolean isAsked() {
        return rule != null;
    }

    /**
     * Refuses what means nothing together.
     *
     * @param others what is asked besides
     */
    void check(List<String> others) {
        if (rule == null && at != null) {
            throw new UnusableInputException("`--at` needs `--why-not`");
        } else if (rule != null && !others.isEmpty()) {
            throw new UnusableInputException(
                    "`--why-not` is a question of its own; it cannot be used with `" + others.get(0) + "`");
        }
    }

    /** The answer. */
    Derivation answer(Judged judged, Depth depth) {
        return WhyNotAnswer.of(
                judged, String.valueOf(rule), Optional.ofNullable(at).map(WhyNotOptions::place), depth);
    }

    private static Place place(String text) {
        Matcher parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw new UnusableInputException("expected `PATH` or `PATH:LINE` for `--at`, found `" + text + "`");
        }
        int line = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return line == 0 ? Place.file(parts.group(1)) : Place.line(parts.group(1), line);
    }
}
