package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.Thresholds;
import java.util.ArrayList;
import java.util.List;

/**
 * How many open findings a gate has, by what they do to it.
 *
 * @param failing how many fail it
 * @param lighter how many are below the severity that fails
 * @param existing how many the policy does not count, because the base has them, too
 * @param failAt the severity from which findings fail
 */
record OpenFindings(long failing, long lighter, long existing, Severity failAt) {

    static OpenFindings of(View view, Gate gate) {
        Thresholds thresholds = Thresholds.of(view.audit().policy());
        List<Finding> counted =
                view.open().stream().filter(finding -> finding.gate() == gate).toList();
        long open = view.audit().findings().stream()
                .filter(finding -> finding.gate() == gate && finding.isOpenAtHead())
                .count();
        long failing = counted.stream()
                .filter(finding -> thresholds.fails(finding.severity()))
                .count();
        return new OpenFindings(
                failing,
                counted.size() - failing,
                open - counted.size(),
                thresholds.failAt().value());
    }

    /** {@code 1 finding}, {@code 2 findings below high}: those that count. */
    List<String> counting(String noun) {
        List<String> parts = new ArrayList<>();
        if (failing > 0) {
            parts.add(Count.of(failing, noun));
        }
        if (lighter > 0) {
            parts.add(Count.of(lighter, noun) + " below " + failAt);
        }
        return parts;
    }

    /** The same, with {@code 3 existing findings that do not count}. */
    List<String> all() {
        List<String> parts = counting("open finding");
        if (existing > 0) {
            parts.add(Count.of(existing, "existing finding") + (existing == 1 ? " that does" : " that do")
                    + " not count");
        }
        return parts;
    }
}
