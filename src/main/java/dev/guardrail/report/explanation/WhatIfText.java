package dev.guardrail.report.explanation;

import dev.guardrail.explain.OtherSetting;
import dev.guardrail.explain.Supposition;
import dev.guardrail.explain.WhatIf;
import dev.guardrail.explain.WhatIf.Decided;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Style;
import dev.guardrail.report.figure.Count;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What would be if something else were so, in sentences. */
public final class WhatIfText {

    /** Findings of a list that are named. */
    private static final int NAMED = 20;

    private final WhatIf answer;
    private final Prose prose;

    private WhatIfText(WhatIf answer, Style style) {
        this.answer = answer;
        this.prose = new Prose(style);
    }

    /** The verdict as it would be, and what else would change. */
    public static String render(WhatIf answer, Style style) {
        WhatIfText text = new WhatIfText(answer, style);
        text.write();
        return text.prose.toString();
    }

    private void write() {
        prose.sentence(verdict() + ": " + answer.now().rationale());
        answer.supposed().forEach(one -> prose.item("  ", supposed(one)));
        list("gates", answer.gates(), change -> change.gate() + ": " + change.now() + " instead of " + change.was());
        list("findings that would appear", answer.appearing(), WhatIfText::finding);
        list("findings that would vanish", answer.vanishing(), WhatIfText::finding);
        list("findings that would be decided otherwise", answer.decided(), WhatIfText::decided);
        unknown();
    }

    private String verdict() {
        String was = answer.was().verdict().toString();
        String now = answer.now().verdict().toString();
        return was.equals(now) ? "still " + now : now + " instead of " + was;
    }

    /** What evidence would say is not known, even if it were there. */
    private void unknown() {
        if (!answer.unseen().isEmpty()) {
            prose.heading("still unknown")
                    .item(
                            "  ",
                            "what the evidence would show: "
                                    + Count.of(answer.unseen().size(), "guardrail") + " would have nothing to inspect: "
                                    + answer.unseen().stream()
                                            .map(rule -> "`" + rule + "`")
                                            .collect(Collectors.joining(", ")));
        }
    }

    private <T> void list(String title, List<T> items, Function<T, String> words) {
        if (items.isEmpty()) {
            return;
        }
        prose.heading(title);
        items.stream().limit(NAMED).forEach(item -> prose.item("  ", words.apply(item)));
        if (items.size() > NAMED) {
            prose.item("  ", "and " + (items.size() - NAMED) + " more");
        }
    }

    private static String supposed(Supposition supposition) {
        if (supposition instanceof Supposition.WithoutWaiver without) {
            return "without the waiver at " + without.place();
        } else if (supposition instanceof Supposition.Given given) {
            return "as if no evidence of the kind `" + given.evidence() + "` were missing";
        }
        OtherSetting setting = ((Supposition.Set) supposition).setting();
        return "with `" + setting.line() + "`" + setting.about();
    }

    private static String finding(Finding finding) {
        return finding.severity() + ": " + finding.location().place() + ": " + finding.message() + " [" + finding.rule()
                + ", " + finding.id() + "]";
    }

    private static String decided(Decided decided) {
        Finding was = decided.was();
        Finding now = decided.now();
        String severity = was.severity() == now.severity() ? "" : now.severity() + " instead of " + was.severity();
        String disposition =
                was.disposition().equals(now.disposition()) ? "" : disposition(now) + " instead of " + disposition(was);
        return finding(now) + ": " + severity + (severity.isEmpty() || disposition.isEmpty() ? "" : ", ") + disposition;
    }

    private static String disposition(Finding finding) {
        return finding.disposition() instanceof Disposition.Waived waived
                ? "waived at " + waived.place()
                : finding.disposition().word();
    }
}
