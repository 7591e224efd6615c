package dev.guardrail.report.junit;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.report.junit.JunitTest.Outcome;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tests of an audit: what each guardrail that ran says. */
final class GuardrailTests {

    private final Audit audit;
    private final Map<String, List<Finding>> found;
    private final Map<String, List<Finding>> open;

    GuardrailTests(Audit audit) {
        this.audit = audit;
        this.found = audit.findings().stream().collect(Collectors.groupingBy(Finding::rule));
        this.open = audit.open().stream().collect(Collectors.groupingBy(Finding::rule));
    }

    JunitTest of(Inspection inspection) {
        String rule = inspection.rule();
        List<Finding> failing = open.getOrDefault(rule, List.of());
        List<String> notes = notes(inspection, failing.size());
        if (!failing.isEmpty()) {
            return failed(failing, notes);
        }
        List<Gap> gaps = audit.gaps().stream()
                .filter(gap -> inspection.needs(gap.evidence()))
                .toList();
        if (!gaps.isEmpty()) {
            String more = gaps.size() == 1 ? "" : " (and " + (gaps.size() - 1) + " more)";
            return JunitTest.skipped(rule, JunitSuite.missing(gaps.get(0)) + more, notes);
        } else if (inspection.count() == 0) {
            return JunitTest.skipped(
                    rule, "not judged: there are no " + inspection.subject().many(), notes);
        }
        return new JunitTest(rule, Outcome.PASSED, "", List.of(), notes);
    }

    private static JunitTest failed(List<Finding> open, List<String> notes) {
        Finding first = open.get(0);
        List<String> details = new ArrayList<>();
        open.forEach(finding -> details.add(line(finding.severity() + " ", finding)));
        details.add(PageText.alone(first.guardrail().documentation().remediation()));
        String message = (open.size() == 1 ? "" : Count.of(open.size(), "finding") + "; the first: ")
                + Phrases.printable(first.message());
        return new JunitTest(first.rule(), Outcome.FAILED, message, details, notes);
    }

    private List<String> notes(Inspection inspection, int open) {
        List<Finding> all = found.getOrDefault(inspection.rule(), List.of());
        List<Finding> standing = all.stream().filter(Finding::stands).toList();
        List<Finding> accepted =
                standing.stream().filter(finding -> !finding.isOpen()).toList();
        List<String> notes = new ArrayList<>();
        notes.add("inspected " + inspection.inspected());
        accepted.forEach(finding -> notes.add(line(Phrases.disposition(finding) + ": ", finding)));
        int rest = standing.size() - accepted.size() - open;
        if (rest > 0) {
            notes.add(Count.of(rest, "existing finding") + " not counted by the policy");
        }
        if (all.size() > standing.size()) {
            notes.add(Count.of(all.size() - standing.size(), "finding") + " resolved");
        }
        return notes;
    }

    /** {@code high ci.yml:12: what is wrong [1a2b3c4d]}. */
    private static String line(String start, Finding finding) {
        return Phrases.printable(
                start + Phrases.place(finding.location()) + ": " + finding.message() + " [" + finding.id() + "]");
    }
}
