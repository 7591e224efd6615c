package dev.guardrail.report.explanation;

import dev.guardrail.explain.Difference;
import dev.guardrail.explain.Difference.Change;
import dev.guardrail.explain.Difference.Exchanged;
import dev.guardrail.explain.Difference.Input;
import dev.guardrail.explain.Difference.Part;
import dev.guardrail.explain.Uncollected;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Style;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Why two audits say different things, in sentences. */
public final class DifferenceText {

    /** Findings of a list that are named. */
    private static final int FINDINGS = 10;

    /** Changes of a part that are named. */
    private static final int CHANGES = 5;

    private static final Map<Input, String> NAMES = new EnumMap<>(Map.of(
            Input.FACTS, "the facts",
            Input.POLICY, "the policy",
            Input.RULES, "the project's own rules",
            Input.BASELINE, "the baseline",
            Input.COMMENTS, "the waivers in comments",
            Input.OPTIONS, "the options, and the evidence that they gave",
            Input.DAY, "the day"));

    private final Difference difference;
    private final Prose prose;

    private DifferenceText(Difference difference, Style style) {
        this.difference = difference;
        this.prose = new Prose(style);
    }

    /** What each audit says, what decides, what else differs, and the findings that only one of them has. */
    public static String render(Difference difference, Style style) {
        DifferenceText text = new DifferenceText(difference, style);
        text.write();
        return text.prose.toString();
    }

    private void write() {
        Audit was = difference.outcome().was();
        Audit now = difference.outcome().now();
        AuditWords.differing(was, now).ifPresent(prose::sentence);
        prose.sentence(said(difference.was(), was));
        prose.sentence(said(difference.now(), now));
        if (difference.parts().isEmpty()) {
            prose.heading("nothing differs in what they were judged from");
            return;
        }
        parts("what decides", difference::turnsWith);
        if (was.verdict() != now.verdict()
                && difference.parts().stream()
                        .noneMatch(part -> difference.turnsWith(part) || difference.isOpen(part))) {
            prose.heading("what decides");
            prose.item("  ", "no part alone; only several together turn the verdict");
        }
        parts("what differs, and it is not known whether it decides", difference::isOpen);
        parts("what differs and turns nothing", part -> !difference.turnsWith(part) && !difference.isOpen(part));
        findings(
                "findings that only " + difference.now() + " has",
                difference.outcome().appearing());
        findings(
                "findings that only " + difference.was() + " has",
                difference.outcome().vanishing());
        prose.list(
                "findings that are decided otherwise",
                "  ",
                difference.outcome().decided(),
                FINDINGS,
                FindingWords::decided);
    }

    private static String said(String file, Audit audit) {
        return file + " (" + AuditWords.range(audit.range()) + ") is " + audit.verdict() + ": " + audit.conclusion();
    }

    private void parts(String title, Predicate<Part> which) {
        List<Part> parts = difference.parts().stream().filter(which).toList();
        if (parts.isEmpty()) {
            return;
        }
        prose.heading(title);
        for (Part part : parts) {
            String name = NAMES.getOrDefault(part.input(), "");
            boolean matters = difference.turnsWith(part) || difference.isOpen(part);
            prose.item("  ", name + (matters ? ": " + effect(name, part) : ""));
            prose.list("    ", part.changes(), CHANGES, DifferenceText::words);
        }
    }

    private String effect(String name, Part part) {
        return difference.was() + " is " + verdict(part.exchanged()) + " with " + name + " of " + difference.now()
                + "; " + difference.now() + " is " + verdict(part.kept()) + " with " + name + " of " + difference.was();
    }

    private static String verdict(Exchanged exchanged) {
        return exchanged.isKnown()
                ? exchanged.verdict().orElseThrow().toString()
                : exchanged.uncollected().isEmpty()
                        ? "not judged, because they do not fit,"
                        : "not judged, because no facts were collected for "
                                + SearchWords.names(exchanged.uncollected().stream()
                                        .map(Uncollected::rule)
                                        .toList())
                                + ",";
    }

    private static String words(Change change) {
        if (change instanceof Change.OfFact fact) {
            return sign(fact.added()) + words(fact.fact());
        }
        if (change instanceof Change.OfLine line) {
            return sign(line.added()) + line.place() + ": " + line.line();
        }
        if (change instanceof Change.OfDay day) {
            return day.now() + " instead of " + day.was();
        }
        Change.OfSide side = (Change.OfSide) change;
        return "the " + side.now() + " is trusted instead of the " + side.was();
    }

    private static String words(Fact fact) {
        String noun = Subject.of(fact.getClass()).one();
        return fact instanceof Located located
                ? noun + " at " + located.place() + ": " + located.identity().strip()
                : noun;
    }

    private static String sign(boolean added) {
        return added ? "+ " : "- ";
    }

    private void findings(String title, List<Finding> findings) {
        prose.list(title, "  ", findings, FINDINGS, FindingWords::listed);
    }
}
