package dev.guardrail.report.explanation;

import dev.guardrail.explain.OtherSetting;
import dev.guardrail.explain.Supposition;
import dev.guardrail.explain.WhatIf;
import dev.guardrail.report.Style;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
        prose.sentence(verdict() + (answer.uncollected().isEmpty() ? "" : ", as far as facts were collected") + ": "
                + answer.now().conclusion());
        answer.supposed().forEach(one -> prose.item("  ", supposed(one)));
        list("gates", answer.gates(), change -> change.gate() + ": " + change.now() + " instead of " + change.was());
        list("findings that would appear", answer.appearing(), FindingWords::listed);
        list("findings that would vanish", answer.vanishing(), FindingWords::listed);
        list("findings that would be decided otherwise", answer.decided(), FindingWords::decided);
        list("still unknown", unknown(), Function.identity());
    }

    private <T> void list(String title, List<T> items, Function<T, String> words) {
        prose.list(title, "  ", items, NAMED, words);
    }

    private String verdict() {
        String was = answer.was().verdict().toString();
        String now = answer.now().verdict().toString();
        return was.equals(now) ? "still " + now : now + " instead of " + was;
    }

    /** What facts or evidence would say that are not there. */
    private List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        answer.uncollected().forEach(one -> unknown.add(SearchWords.notCollected(one.rule(), "", one.types())));
        if (!answer.unseen().isEmpty()) {
            unknown.add(
                    "what the evidence would show: " + Count.of(answer.unseen().size(), "guardrail")
                            + " would have nothing to inspect: " + SearchWords.names(answer.unseen()));
        }
        return unknown;
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
}
