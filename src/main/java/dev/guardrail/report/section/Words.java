package dev.guardrail.report.section;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.verdict.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What several sections say, in the same words. */
final class Words {

    /** The title of the list of missing evidence. */
    static final String MISSING = "Missing Evidence";

    /** What takes the place of an earlier audit. */
    static final String NO_EARLIER_AUDIT = "No earlier audit is recorded.";

    private static final int SHORT_SHA = 10;

    private Words() {}

    /** The first paragraph of a page, where nothing follows it: not the example, either, that its colon announces. */
    static Line firstParagraph(String page) {
        return Line.prose(PageText.alone(page));
    }

    /** {@code 14 action references and 3 workflows}. */
    static String inspected(SortedMap<Subject, Integer> inspected) {
        return list(inspected.entrySet().stream()
                .map(subject -> subject.getKey().count(subject.getValue()))
                .toList());
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** The same of lines, of which some may only be counted: {@code a, b and 12 more}. */
    static Line list(List<Line> items, int limit) {
        if (items.size() > limit) {
            return Line.join(", ", items.subList(0, limit)).and(" and " + (items.size() - limit) + " more");
        }
        int last = items.size() - 1;
        return last < 1
                ? Line.join("", items)
                : Line.join(", ", items.subList(0, last)).and(" and ").and(items.get(last));
    }

    /** Names, of which some may only be counted. */
    static Line names(List<String> names, int limit) {
        return list(names.stream().map(Line::code).toList(), limit);
    }

    /** A name that may be missing. */
    static Line optionalCode(String name) {
        return name.isEmpty() ? Line.EMPTY : Line.code(name);
    }

    /** The name of a test: code where a programming language allows it, else a title. */
    static Line test(String name) {
        return name.contains(" ") ? Line.text("\"" + name + "\"") : Line.code(name);
    }

    /** Who waived a finding, until when and why. */
    static String waived(Disposition.Waived waived) {
        return "waived until " + waived.expires() + (waived.owner().isEmpty() ? "" : " by " + waived.owner()) + ": "
                + waived.reason();
    }

    /** The word for when a finding came. */
    static String origin(Origin origin) {
        return switch (origin) {
            case INTRODUCED -> "new";
            case PREEXISTING -> "existing";
            case RESOLVED -> "resolved";
        };
    }

    /** What is missing, and why. */
    static Line gap(Gap gap, View view) {
        Line where = gap.path().isEmpty() ? Line.text(gap.evidence().toString()) : view.place(gap.place());
        return where.and(": ").and(Line.prose(gap.reason()));
    }

    /** What is said where evidence has nothing to show: whether it is missing, or nobody gave it. */
    static String notJudged(View view, Evidence evidence) {
        return "Not judged: " + (view.misses(evidence) ? "see " + MISSING + "." : notGiven(evidence) + " was given.");
    }

    /** What a person can give, as a clause without a verb. */
    static String notGiven(Evidence evidence) {
        return "no " + NotGiven.noun(evidence);
    }

    /** The start of a commit id; {@code (empty tree)} where there is no commit. */
    static Line sha(String sha) {
        return sha.isEmpty()
                ? Line.text("(empty tree)")
                : Line.code(sha.substring(0, Math.min(SHORT_SHA, sha.length())));
    }

    /** One line a text, for tables. */
    static List<Line> row(Object... cells) {
        List<Line> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Line line ? line : Line.text(String.valueOf(cell)));
        }
        return row;
    }

    /** {@code +12 -3}. */
    static String lines(int added, int deleted) {
        return "+" + added + " -" + deleted;
    }

    /** Words with commas between them. */
    static String commas(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
