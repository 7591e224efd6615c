package dev.guardrail.report.section;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestSuite;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What some guardrails looked at and found, in a sentence. */
final class Guards {

    private static final Set<Class<? extends Fact>> OF_TEST_REPORTS = Set.of(TestCase.class, TestSuite.class);

    /** Guardrails that are named. */
    private static final int NAMED = 3;

    private final View view;
    private final List<Guardrail> guardrails;
    private final Map<String, Inspection> inspections;

    Guards(View view, Predicate<Guardrail> wanted) {
        this.view = view;
        this.guardrails = view.audit().guardrails().stream().filter(wanted).toList();
        this.inspections =
                view.audit().inspections().stream().collect(Collectors.toMap(Inspection::rule, Function.identity()));
    }

    void write(Blocks blocks) {
        if (guardrails.isEmpty()) {
            blocks.prose("The policy selects no guardrail for this.");
            return;
        }
        List<Guardrail> looked = guardrails.stream().filter(this::looked).toList();
        List<Line> found = guardrails.stream()
                .filter(guardrail -> of(guardrail).findAny().isPresent())
                .map(this::found)
                .toList();
        if (!looked.isEmpty()) {
            blocks.paragraph(Line.text(Count.of(looked.size(), "guardrail") + " looked at " + inspected(looked) + ": ")
                    .and(found.isEmpty() ? Line.text("no finding") : Words.list(found, found.size()))
                    .and("."));
        } else if (!found.isEmpty()) {
            blocks.paragraph(Words.list(found, found.size()).and("."));
        }
        List<Line> others = others();
        if (!others.isEmpty()) {
            blocks.paragraph(Line.join(" ", others));
        }
    }

    private String inspected(List<Guardrail> looked) {
        SortedMap<Subject, Integer> inspected = new TreeMap<>();
        for (Guardrail guardrail : looked) {
            Inspection inspection = inspections.get(guardrail.id());
            if (inspection != null) {
                inspected.merge(inspection.subject(), inspection.count(), Math::max);
            }
        }
        return Words.inspected(inspected);
    }

    /** What those looked at that have all the evidence that they need, and no finding at the head; nothing of none. */
    Optional<String> held() {
        List<Guardrail> held = guardrails.stream()
                .filter(guardrail -> looked(guardrail) && !pending(guardrail))
                .filter(guardrail -> of(guardrail).noneMatch(Finding::stands))
                .toList();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(Count.of(held.size(), "guardrail") + " found nothing in " + inspected(held));
    }

    private boolean looked(Guardrail guardrail) {
        Inspection inspection = inspections.get(guardrail.id());
        return inspection != null && inspection.count() > 0;
    }

    private boolean pending(Guardrail guardrail) {
        return guardrail.purpose().needs().stream().anyMatch(view::misses);
    }

    private Stream<Finding> of(Guardrail guardrail) {
        return view.audit().findings().stream().filter(finding -> finding.rule().equals(guardrail.id()));
    }

    /** {@code `tests/deleted` (37 new, 2 existing)}. */
    private Line found(Guardrail guardrail) {
        List<String> counts = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            long count = count(guardrail, origin);
            if (count > 0) {
                counts.add(count + " " + Words.origin(origin));
            }
        }
        return Line.code(guardrail.id()).and(" (" + Words.commas(counts) + ")");
    }

    private long count(Guardrail guardrail, Origin origin) {
        return of(guardrail).filter(finding -> finding.origin() == origin).count();
    }

    /** Why others looked at nothing, or at not all that there is. */
    private List<Line> others() {
        List<Line> sentences = new ArrayList<>();
        List<Evidence> notGiven = NotGiven.of(view.audit());
        List<String> missing = notGiven.stream()
                .filter(evidence -> guardrails.stream().anyMatch(guardrail -> lacks(guardrail, evidence)))
                .map(Words::notGiven)
                .toList();
        if (!missing.isEmpty()) {
            sentences.add(Line.text("Not judged: " + Words.list(missing) + " was given."));
        }
        long pending = guardrails.stream().filter(this::pending).count();
        if (pending > 0) {
            sentences.add(Line.text(
                    "For " + Count.of(pending, "guardrail") + " evidence is missing: see " + Words.MISSING + "."));
        }
        List<String> idle = guardrails.stream()
                .filter(guardrail -> !looked(guardrail) && !pending(guardrail))
                .filter(guardrail -> notGiven.stream().noneMatch(evidence -> lacks(guardrail, evidence)))
                .map(Guardrail::id)
                .toList();
        if (!idle.isEmpty()) {
            sentences.add(Line.text("Nothing to look at: ")
                    .and(Words.names(idle, NAMED))
                    .and("."));
        }
        return sentences;
    }

    /** Whether a guardrail looks at nothing because nobody gave that evidence. */
    private boolean lacks(Guardrail guardrail, Evidence evidence) {
        return !looked(guardrail)
                && guardrail.purpose().needs().contains(evidence)
                && (evidence != Evidence.TESTS
                        || OF_TEST_REPORTS.contains(
                                guardrail.purpose().inspected().type()));
    }
}
