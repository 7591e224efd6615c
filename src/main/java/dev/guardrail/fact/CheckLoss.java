package dev.guardrail.fact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a range takes from the protection of checks that the base has: nothing at the head runs in as many situations, over
 * as much, and can still fail.
 *
 * @param place what takes it, or the first check of the base where nothing at the head does
 * @param job the job of {@link #place}
 * @param step the step of {@link #place}, counted from 1; 0 outside of steps
 * @param kind how
 * @param checks the checks, as the base calls them, in the order of the file
 * @param lost what is lost, as the end of "no longer runs ...": {@code on pull requests}; for a check whose failure is hidden, where
 * @param why what decides it at the head: {@code `continue-on-error: true`}; empty where nothing does
 * @param versions the versions that no check runs with any more, as {@code python 3.9}, where nothing else is lost
 * @param was the places of the checks, by the names that their files have at the head
 * @param ofBase whether {@link #place} is one of the base
 * @param ofGuardrail whether the checks are audits by Guardrail itself, and no others
 */
@FoundAmong(Check.class)
@Noun(one = "check loss", many = "check losses")
public record CheckLoss(
        Place place,
        String job,
        int step,
        CheckLossKind kind,
        List<String> checks,
        List<String> lost,
        String why,
        List<String> versions,
        List<Place> was,
        boolean ofBase,
        boolean ofGuardrail)
        implements CheckFact {

    public CheckLoss {
        checks = List.copyOf(checks);
        lost = List.copyOf(lost);
        versions = List.copyOf(versions);
        was = List.copyOf(was);
    }

    @Override
    public String identity() {
        return kind + " " + String.join(", ", checks) + " " + String.join(", ", lost);
    }

    @Override
    public boolean isOfBase() {
        return ofBase;
    }

    /**
     * Whether nothing but versions is lost, and the support of each had ended.
     *
     * @param tables settings of versions with the day on which their support ended: {@code python 3.7 2023-06-27}
     * @param now the time of the change
     */
    public boolean isOfOldVersions(Collection<?> tables, Instant now) {
        String day = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        return !versions.isEmpty()
                && versions.stream()
                        .allMatch(version -> tables.stream()
                                .filter(Setting.class::isInstance)
                                .flatMap(table -> ((Setting) table).values().stream())
                                .anyMatch(entry -> entry.startsWith(version + " ")
                                        && entry.substring(version.length() + 1).compareTo(day) <= 0));
    }

    /** Whether the base had one of the checks in a file. */
    public boolean wasIn(String path) {
        return was.stream().anyMatch(place -> place.path().equals(path));
    }

    /** Whether it is about one check. */
    public boolean isOne() {
        return checks.size() == 1;
    }

    /** The checks in a sentence: {@code `pytest`, `mypy`}. */
    public String subject() {
        return checks.stream().map(check -> "`" + check + "`").collect(Collectors.joining(", "));
    }

    /** The checks with what becomes of them, as a sentence. */
    public String sentence() {
        return subject() + " " + change(isOne());
    }

    /** What becomes of each of the checks, as the end of a sentence about one. */
    public String change() {
        return change(true);
    }

    private String change(boolean one) {
        String because = why.isEmpty() ? "" : ": " + why;
        return switch (kind) {
            case REMOVED, NARROWED -> (one ? "no longer runs " : "no longer run ") + losses();
            case HOLLOWED ->
                (one
                                ? "no longer runs, although its step is still there"
                                : "no longer run, although their steps are still there")
                        + because;
            case MUTED -> "can no longer fail" + (lost.isEmpty() ? "" : " " + losses()) + because;
            case DISABLED -> disabled(one) + because;
        };
    }

    private String disabled(boolean one) {
        if (isStartable()) {
            return one ? "no longer runs as a check" : "no longer run as checks";
        }
        return one ? "never runs any more" : "never run any more";
    }

    /** Whether a person, another failure, or a delay can still start them, as GitLab's {@code when: manual} says. */
    private boolean isStartable() {
        return why.contains("when: ") && !why.contains("when: never");
    }

    /** What is lost, in a sentence: {@code on Python 3.9 and on Windows}. */
    public String losses() {
        int last = lost.size() - 1;
        return last < 1 ? String.join("", lost) : String.join(", ", lost.subList(0, last)) + " and " + lost.get(last);
    }
}
