package dev.guardrail.report.section;

import dev.guardrail.fact.Gap;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Badge;
import dev.guardrail.report.document.PageBlock.Entry;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.report.figure.NotGiven;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What could not be judged and why, as prominent as what passes. */
record EvidencePart(View view) {

    Blocks blocks() {
        Blocks blocks = new Blocks();
        List<Gap> gaps = view.audit().gaps();
        Set<Gap> deciding = new HashSet<>(view.decidingGaps());
        for (int i = 0; i < gaps.size(); i++) {
            blocks.add(gap(gaps.get(i), i + 1, deciding.contains(gaps.get(i))));
        }
        if (gaps.isEmpty()) {
            blocks.prose("None: what was given and what the repository has could be read.");
        }
        NotGiven.of(view.audit())
                .forEach(evidence -> blocks.add(new Entry(
                        "not-given-" + evidence,
                        0,
                        List.of(new Badge("not given", Tone.PLAIN)),
                        Line.text(NotGiven.noun(evidence)),
                        NotGiven.option(evidence).map(Line::code).orElse(Line.EMPTY),
                        false,
                        Map.of(),
                        List.of())));
        return blocks;
    }

    private Entry gap(Gap gap, int number, boolean deciding) {
        return new Entry(
                "gap-" + number,
                0,
                List.of(new Badge(deciding ? "decides" : "missing", Tone.UNKNOWN)),
                Words.gap(gap, view),
                Line.text(gap.evidence().toString()),
                false,
                Map.of(),
                List.of());
    }
}
