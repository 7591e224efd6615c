package dev.guardrail.verify;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.git.CommitNames.Titled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the range of an audit that states none, by its milestone: the commits on the line of first parents that name it, or the
 * tags of it and of the milestone before. Where these differ, the range is not known.
 */
final class MilestoneRange {

    /** So many commits are looked at. */
    private static final int LIMIT = 5_000;
    /** An audit of all that is there has no range. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?i).*(?:full[\\s_-]*(?:codebase )?audit|codebase audit|snapshot audit|repository audit|public release audit).*");

    private static final Pattern MILESTONE = Pattern.compile("(?i)(?<![a-z0-9])m0*(\\d{1,3})(?![0-9a-z]|[._-]\\d)");

    private final Commits commits;
    private final int milestone;
    private final List<Titled> line;

    private MilestoneRange(Commits commits, int milestone, String until) {
        this.commits = commits;
        this.milestone = milestone;
        this.line = commits.firstParents(until, LIMIT);
    }

    /**
     * A range, or why none is known.
     *
     * @param base the full id; empty with an unknown range
     * @param sentence how it was found, or why it was not, as it follows a comma
     */
    record Found(String base, String head, String sentence) {

        static Found none(String why) {
            return new Found("", "", why);
        }

        boolean isKnown() {
            return !base.isEmpty();
        }
    }

    /**
     * The range of an audit.
     *
     * @param until the full id of the commit with the audit
     */
    static Optional<Found> of(AuditDocument audit, Commits commits, String until) {
        Optional<Integer> milestone = milestone(audit);
        return milestone.isEmpty()
                ? Optional.empty()
                : new MilestoneRange(commits, milestone.get(), until).found(until);
    }

    private static Optional<Integer> milestone(AuditDocument audit) {
        String name = audit.path().substring(audit.path().lastIndexOf('/') + 1);
        Matcher matcher = MILESTONE.matcher(name.replaceFirst("\\.\\w+$", "").replace("_", "__"));
        boolean whole = WHOLE.matcher(name).matches()
                || audit.lines().stream()
                        .limit(20)
                        .anyMatch(text ->
                                text.length() < 300 && WHOLE.matcher(text).matches());
        boolean part = name.matches("(?i).*m\\d+[._-]\\d.*");
        return matcher.find() && !whole && !part ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** Whether a commit names the milestone of an audit. */
    static boolean isOf(Titled commit, AuditDocument audit) {
        return milestone(audit).filter(number -> names(commit, number)).isPresent();
    }

    private Optional<Found> found(String until) {
        Optional<Found> named = named(until);
        Optional<Found> tags = tags();
        boolean both = named.filter(Found::isKnown).isPresent() && tags.isPresent();
        if (both && !sameTrees(named.orElseThrow(), tags.orElseThrow())) {
            return Optional.of(Found.none("the commits that name M" + milestone + " and the tags give two"));
        }
        return named.or(() -> tags);
    }

    private boolean sameTrees(Found one, Found other) {
        return commits.tree(one.base()).equals(commits.tree(other.base()))
                && commits.tree(one.head()).equals(commits.tree(other.head()));
    }

    /** From the first to the last commit that names the milestone; the one with the audit is left out where there are others. */
    private Optional<Found> named(String until) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            boolean closing = line.get(i).id().equals(until);
            if (names(line.get(i), milestone) && !(closing && isDocumentation(line.get(i)))) {
                last = last < 0 ? i : last;
                first = i;
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        for (Titled commit : line.subList(last, first + 1)) {
            if (namesAnother(commit)) {
                return Optional.of(Found.none("commits of another milestone are among those that name M" + milestone));
            }
        }
        if (first + 1 >= line.size()) {
            return Optional.of(Found.none("nothing is before the first commit that names M" + milestone));
        }
        return Optional.of(new Found(
                line.get(first + 1).id(),
                line.get(last).id(),
                first == last ? "of the commit that names M" + milestone : "of the commits that name M" + milestone));
    }

    private static boolean isDocumentation(Titled commit) {
        return commit.subject()
                .toLowerCase(java.util.Locale.ROOT)
                .matches("(?:docs?\\b|.*\\b(?:audit|closeout|close-out|close)\\b).*");
    }

    private static boolean names(Titled commit, int milestone) {
        Matcher matcher = MILESTONE.matcher(commit.subject());
        return matcher.find() && Integer.parseInt(matcher.group(1)) == milestone;
    }

    /** Whether the milestone that a commit names first is another one. */
    private boolean namesAnother(Titled commit) {
        Matcher matcher = MILESTONE.matcher(commit.subject());
        return matcher.find() && Integer.parseInt(matcher.group(1)) != milestone;
    }

    /** Between the one tag of the milestone before and the one of this milestone. */
    private Optional<Found> tags() {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> own = new TreeMap<>();
        commits.tags().forEach((name, id) -> {
            Matcher matcher = Pattern.compile("(?i)(?:.*[-_/.])?m0*(\\d{1,3})").matcher(name);
            if (matcher.matches()) {
                int number = Integer.parseInt(matcher.group(1));
                if (number == milestone - 1) {
                    before.put(name, id);
                } else if (number == milestone) {
                    own.put(name, id);
                }
            }
        });
        if (before.size() != 1 || own.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, String> base = before.entrySet().iterator().next();
        Map.Entry<String, String> head = own.entrySet().iterator().next();
        return commits.isInHistory(base.getValue(), head.getValue())
                ? Optional.of(new Found(
                        base.getValue(),
                        head.getValue(),
                        "between the tags `" + base.getKey() + "` and `" + head.getKey() + "`"))
                : Optional.empty();
    }
}
