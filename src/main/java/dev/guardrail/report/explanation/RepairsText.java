package dev.guardrail.report.explanation;

import dev.guardrail.explain.Levers;
import dev.guardrail.explain.Levers.Lever;
import dev.guardrail.explain.Repairs;
import dev.guardrail.explain.Repairs.Goal;
import dev.guardrail.explain.Repairs.Step;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.Style;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** What turns a verdict, in sentences. */
public final class RepairsText {

    /** Findings of a step that are named, and edits that are shown. */
    private static final int NAMED = 5;

    private final Prose prose;

    private RepairsText(Style style) {
        prose = new Prose(style);
    }

    /** The repairs, and the single settings that change a gate or the verdict. */
    public static String render(Repairs repairs, Levers levers, Style style) {
        RepairsText text = new RepairsText(style);
        text.repairs(repairs);
        text.levers(repairs.now(), levers);
        return text.prose.toString();
    }

    private void repairs(Repairs repairs) {
        if (repairs.goals().isEmpty()) {
            prose.heading(
                    repairs.now() == Verdict.PENDING
                            ? "nothing to repair: the verdict waits for a range with changes"
                            : "nothing to repair: the verdict is " + repairs.now());
        }
        boolean more = false;
        for (Goal goal : repairs.goals()) {
            goal(goal, more);
            more = true;
        }
    }

    private void goal(Goal goal, boolean more) {
        if (goal.size() > 0) {
            prose.heading((goal.verdict() == Verdict.PENDING ? "to be no longer red" : "to be " + goal.verdict())
                    + ": repair " + Count.of(goal.size(), more ? "more finding" : "finding"));
            int number = 1;
            for (Step step : goal.steps()) {
                step("  " + number++ + ". ", step);
            }
        }
        if (!goal.missing().isEmpty()) {
            prose.heading(
                    (goal.size() > 0 ? "then the verdict is pending: " : "") + "give the evidence that is missing");
            prose.list("  ", goal.missing(), NAMED, RepairsText::gap);
        }
    }

    private void step(String mark, Step step) {
        String rest = " ".repeat(mark.length());
        List<Finding> findings = step.findings();
        prose.item(
                mark,
                findings.size() == 1
                        ? place(step.first())
                        : Count.of(findings.size(), "finding") + " of `"
                                + step.first().rule() + "`");
        if (findings.size() > 1) {
            prose.list(rest + "- ", findings, NAMED, RepairsText::place);
        }
        if (step.hasEdits()) {
            prose.list(rest, step.edits(), NAMED, Phrases::edit);
        } else {
            prose.item(
                    rest,
                    PageText.alone(step.first().guardrail().documentation().remediation()));
        }
    }

    private static String place(Finding finding) {
        String waived = finding.disposition() instanceof Disposition.Waived of
                ? "; waived at " + of.place() + " until " + of.expires()
                : "";
        return Phrases.place(finding.location()) + ": " + finding.message() + " [" + finding.rule() + ", "
                + finding.id() + "]" + waived;
    }

    private static String gap(Gap gap) {
        return Phrases.gap(gap)
                + NotGiven.option(gap.evidence())
                        .filter(option -> gap.path().isEmpty())
                        .map(option -> "; give it with `" + option + "`")
                        .orElse("");
    }

    private void levers(Verdict now, Levers levers) {
        if (now == Verdict.PENDING || now == Verdict.GREEN) {
            return;
        }
        prose.heading("single settings that change a gate or the verdict");
        if (levers.levers().isEmpty()) {
            prose.item(
                    "  ",
                    "none that makes it better was found among `fail-at`, `scope`, the severities and the parameters");
        }
        levers.levers().forEach(lever -> prose.item("  ", lever(now, lever)));
        if (!levers.untried().isEmpty()) {
            prose.item(
                    "  ",
                    "not tried to the end: "
                            + levers.untried().stream()
                                    .map(name -> "`" + name + "`")
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static String lever(Verdict now, Lever lever) {
        String gates = lever.gates().stream()
                .map(change -> "gate `" + change.gate() + "` would "
                        + switch (change.now()) {
                            case PASS -> "pass";
                            case FAIL -> "fail";
                            case PENDING -> "be pending";
                            case NOT_APPLICABLE -> "not apply";
                        })
                .collect(Collectors.joining(", "));
        String verdict = "the verdict would " + (lever.verdict() == now ? "stay " : "be ") + lever.verdict();
        return "with " + setting(lever) + lever.setting().about() + " "
                + (gates.isEmpty() ? verdict : gates + ", and " + verdict) + " (" + was(lever) + ")";
    }

    private static String setting(Lever lever) {
        return lever.entry()
                .map(entry -> "`" + entry.text() + "` " + (entry.added() ? "in" : "no longer in") + " `"
                        + lever.setting().name() + "`")
                .orElse("`" + lever.setting().line() + "`");
    }

    private static String was(Lever lever) {
        String place =
                lever.was().byDefault() ? "the default" : lever.was().place().toString();
        if (lever.entry().isEmpty()) {
            return "now " + lever.was().value() + ", " + place;
        }
        return "the list is " + (lever.was().byDefault() ? place : "at " + place);
    }
}
