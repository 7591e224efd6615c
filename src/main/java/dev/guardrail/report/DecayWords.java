package dev.guardrail.report;

import dev.guardrail.decay.Notice;
import dev.guardrail.decay.Series;
import dev.guardrail.decay.SeriesKind;
import dev.guardrail.decay.Standing;
import dev.guardrail.decay.State;
import dev.guardrail.decay.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words for series and their steps. */
public final class DecayWords {

    private DecayWords() {}

    /** What a series says: {@code 77.5 %}, {@code runs on push}. */
    public static String of(SeriesKind kind, State state) {
        return switch (state.standing()) {
            case PRESENT -> kind == SeriesKind.CHECK ? "runs on " + String.join(", ", state.events()) : state.value();
            case MUTED -> "muted";
            case NEVER_RUNS -> "never runs";
            case ABSENT -> "absent";
            case UNKNOWN -> "not known";
        };
    }

    /** What a step does, and who notices it. */
    static List<String> of(Series series, Step step) {
        List<String> words = changes(series, step);
        if (step.isFall()) {
            words.add("[" + of(step.notice()) + "]");
        }
        return words;
    }

    /** What a step does. */
    public static List<String> changes(Series series, Step step) {
        List<String> words = new ArrayList<>();
        words.addAll(step.losses());
        if (words.isEmpty()) {
            words.add(change(series.kind(), step));
        } else {
            difference(step.after(), step.before()).ifPresent(won -> words.add("also runs on " + won));
        }
        return words;
    }

    private static String change(SeriesKind kind, Step step) {
        State before = step.before();
        State after = step.after();
        boolean none = before.standing() == Standing.ABSENT;
        return switch (after.standing()) {
            case ABSENT -> "removed" + (before.value().isEmpty() ? "" : "; it was " + before.value());
            case UNKNOWN -> "not known: its file cannot be read";
            case MUTED -> none ? "added; its failure has no consequence" : "muted: its failure has no consequence";
            case NEVER_RUNS -> none ? "added; it never runs" : "never runs any more";
            case PRESENT ->
                none
                        ? "added: " + of(kind, after)
                        : before.standing() != Standing.PRESENT || kind != SeriesKind.CHECK
                                ? of(kind, before) + " -> " + of(kind, after)
                                : events(before, after);
        };
    }

    private static String events(State before, State after) {
        List<String> words = new ArrayList<>();
        difference(before, after).ifPresent(lost -> words.add("no longer runs on " + lost));
        difference(after, before).ifPresent(won -> words.add((words.isEmpty() ? "also runs on " : "but on ") + won));
        return String.join(", ", words);
    }

    private static Optional<String> difference(State of, State other) {
        return of.events().stream()
                .filter(event -> !other.events().contains(event))
                .reduce((one, more) -> one + ", " + more);
    }

    private static String of(Notice notice) {
        return switch (notice.kind()) {
            case NONE -> "";
            case REPORTED -> "reported by " + notice.text();
            case TOO_SMALL -> "too small: " + notice.text();
            case UNREPORTED -> notice.text();
        };
    }
}
