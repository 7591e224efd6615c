package dev.guardrail.report.explanation;

import dev.guardrail.explain.Difference;
import dev.guardrail.explain.Difference.Change;
import dev.guardrail.explain.Difference.Input;
import dev.guardrail.explain.Difference.Part;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Style;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Subject;
import dev.guardrail.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        prose.sentence(said(difference.was(), difference.outcome().was()));
        prose.sentence(said(difference.now(), difference.outcome().now()));
        if (difference.parts().isEmpty()) {
            prose.heading("nothing differs in what they were judged from");
            return;
        }
        parts(
                "what decides",
                difference.parts().stream().filter(difference::turnsWith).toList());
        boolean turns = difference.outcome().was().verdict()
                != difference.outcome().now().verdict();
        if (turns && difference.parts().stream().noneMatch(difference::turnsWith)) {
            prose.heading("what decides");
            prose.item("  ", "no part alone; only several together turn the verdict");
        }
        parts(
                "what differs and turns nothing",
                difference.parts().stream()
                        .filter(part -> !difference.turnsWith(part))
                        .toList());
        findings(
                "findings that only " + difference.now() + " has",
                difference.outcome().appearing());
        findings(
                "findings that only " + difference.was() + " has",
                difference.outcome().vanishing());
    }

    private static String said(String file, Audit audit) {
        return file + " is " + audit.verdict() + ": " + audit.rationale();
    }

    private void parts(String title, List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        prose.heading(title);
        for (Part part : parts) {
            String name = NAMES.getOrDefault(part.input(), "");
            prose.item("  ", name + (difference.turnsWith(part) ? ": " + effect(name, part) : ""));
            part.changes().stream().limit(CHANGES).forEach(change -> prose.item("    ", words(change)));
            more(part.changes().size(), CHANGES, "    ", "change");
        }
    }

    private String effect(String name, Part part) {
        return difference.was() + " is " + verdict(part.exchanged()) + " with " + name + " of " + difference.now()
                + "; " + difference.now() + " is " + verdict(part.kept()) + " with " + name + " of " + difference.was();
    }

    private static String verdict(Optional<Verdict> verdict) {
        return verdict.map(Verdict::toString).orElse("not judged, because they do not fit,");
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
        if (!findings.isEmpty()) {
            prose.heading(title);
            findings.stream()
                    .limit(FINDINGS)
                    .forEach(finding -> prose.item(
                            "  ",
                            finding.severity() + ": " + finding.location().place() + ": " + finding.message() + " ["
                                    + finding.rule() + ", " + finding.id() + "]"));
            more(findings.size(), FINDINGS, "  ", "finding");
        }
    }

    private void more(int count, int listed, String indent, String noun) {
        if (count > listed) {
            prose.item(indent, "and " + Count.of(count - listed, "more " + noun));
        }
    }
}
