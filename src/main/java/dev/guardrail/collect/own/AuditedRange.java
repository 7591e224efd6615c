package dev.guardrail.collect.own;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The range that a call audits.
 *
 * @param option the option that names it; empty where none does
 * @param text what it says, without the option
 */
record AuditedRange(String option, String text) {

    /** How much of a change a range has, the least first. */
    private enum Reach {
        PART,
        OPEN,
        /** What Guardrail finds by itself, which can be the last commit alone. */
        USUAL,
        WHOLE
    }

    /** The options that name it. */
    static final Set<String> OPTIONS = Set.of("worktree", "staged", "commit", "range", "base", "head", "each");

    private static final String RANGE = "range";
    private static final String COMMIT = "commit";
    private static final String CI = "ci";

    /** What events and services call the start of a change. */
    private static final Pattern BASE = Pattern.compile(
            "(?i).*(?:base[._]?(?:ref|sha)|base_branch|merge[-_]base|diff_base|event\\.before|before_sha|target_branch"
                    + "|default_branch).*");

    /** The same of its end. */
    private static final Pattern HEAD = Pattern.compile(
            "(?i)|HEAD|.*(?:github[._]sha|head[._]?(?:ref|sha)|head_branch|event\\.after|commit_sha).*");

    /** So many commits before the last one, with the end of the range. */
    private static final Pattern LAST_COMMITS = Pattern.compile("HEAD(?:~(\\d{0,9})|(\\^{1,9}))\\s*\\.{2,3}\\s*(.*)");

    private static final Pattern PART_OF_HISTORY = Pattern.compile(".*(?:HEAD|[~^]|@\\{).*|[0-9a-f]{7,40}");

    static AuditedRange of(AuditOptions call) {
        for (String option : new String[] {"worktree", "staged"}) {
            if (call.isOn(option)) {
                return new AuditedRange(option, "true");
            }
        }
        // To the action, an input of this name is the commit of Guardrail.
        if (call.form() == AuditOptions.Form.COMMAND && !call.value(COMMIT).isEmpty()) {
            return new AuditedRange(COMMIT, call.value(COMMIT));
        }
        if (!call.value("base").isEmpty()) {
            return new AuditedRange("base", call.value("base") + "..." + call.value("head"));
        }
        if (!call.value(RANGE).isEmpty()) {
            return new AuditedRange(RANGE, call.value(RANGE));
        }
        if (!call.value("each").isEmpty()) {
            return new AuditedRange("each", call.value("each"));
        }
        return new AuditedRange("", call.form() == AuditOptions.Form.INPUT ? CI : "");
    }

    /** That a later call has less of the change, as the end of "no longer runs". */
    static Optional<String> lost(AuditOptions was, AuditOptions now) {
        AuditedRange before = of(was);
        AuditedRange after = of(now);
        Reach had = before.reach();
        Reach has = after.reach();
        boolean other = has == Reach.PART && had == has && !before.equals(after) && !after.isNoShorterThan(before);
        boolean fewer = has.compareTo(had) < 0 && !(had == Reach.USUAL && has == Reach.OPEN);
        return other || fewer ? Optional.of(change(before, was, after, now)) : Optional.empty();
    }

    private static String change(AuditedRange before, AuditOptions was, AuditedRange after, AuditOptions now) {
        String had = was.quoted(before.option, before.shown());
        String has = now.quoted(after.option, after.shown());
        if (before.option.isEmpty()) {
            return after.option.isEmpty() ? "with the range of the event (now without `--range`)" : "without " + has;
        }
        return "with " + had + (after.option.isEmpty() ? "" : " (now " + has + ")");
    }

    /** Whether both have the last commits up to the same one, and this has as many of them. */
    private boolean isNoShorterThan(AuditedRange other) {
        Matcher own = LAST_COMMITS.matcher(text);
        Matcher others = LAST_COMMITS.matcher(other.text);
        return own.matches() && others.matches() && last(own).equals(last(others)) && commits(own) >= commits(others);
    }

    private static String last(Matcher range) {
        return range.group(3).isEmpty() ? "HEAD" : range.group(3);
    }

    private static int commits(Matcher range) {
        if (range.group(1) == null) {
            return range.group(2).length();
        }
        return range.group(1).isEmpty() ? 1 : Integer.parseInt(range.group(1));
    }

    /** Its text as the option has it. */
    private String shown() {
        return option.equals("base") ? text.replaceFirst("\\.\\.\\..*", "") : text;
    }

    private Reach reach() {
        if (text.isEmpty()) {
            return Reach.USUAL;
        }
        if (option.equals(COMMIT)) {
            return Reach.PART;
        }
        if (text.equals(CI)) {
            return Reach.WHOLE;
        }
        String[] ends = text.split("\\.{2,3}", 2);
        if (ends.length < 2) {
            return AuditOptions.isOpen(text) ? Reach.OPEN : Reach.PART;
        }
        return least(start(ends[0].strip()), end(ends[1].strip()));
    }

    private static Reach least(Reach one, Reach other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Reach start(String commit) {
        if (BASE.matcher(commit).matches()) {
            return Reach.WHOLE;
        }
        return AuditOptions.isOpen(commit)
                ? Reach.OPEN
                : PART_OF_HISTORY.matcher(commit).matches() ? Reach.PART : Reach.WHOLE;
    }

    private static Reach end(String commit) {
        if (HEAD.matcher(commit).matches()) {
            return Reach.WHOLE;
        }
        return AuditOptions.isOpen(commit) ? Reach.OPEN : Reach.PART;
    }
}
