package dev.guardrail.report.annotation;

import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Location;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.Printable;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import dev.guardrail.report.annotation.Annotation.Level;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.Counting;
import dev.guardrail.report.figure.FindingGroup;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.report.section.NextCommand;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Premises;
import dev.guardrail.verdict.Reason;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The annotations of an audit: the new findings that matter first and the missing evidence for which a gate is pending, ten
 * together, and one for the rest. Existing and resolved findings have none.
 */
public final class Annotations {

    /** GitHub shows ten of each level of a step. */
    private static final int LIMIT = 10;

    /** Pieces of missing evidence that are named. */
    private static final int GAPS = 5;

    private final Audit audit;
    private final ReportOptions options;
    private final Counting counting;

    private Annotations(Audit audit, ReportOptions options) {
        this.audit = audit;
        this.options = options;
        this.counting = Counting.of(audit);
    }

    /** The annotations, the most important first; none where only the verdict is asked for. */
    public static List<Annotation> of(Audit audit, ReportOptions options) {
        return options.detail() == Detail.QUIET ? List.of() : new Annotations(audit, options).list();
    }

    /** The verdict in one line, and what was audited in another one, below the annotations; no command of a runner. */
    public static String closing(Audit audit, ReportOptions options) {
        String verdict = audit.verdict() + ": " + Printable.of(audit.rationale()) + "\n";
        return LogLines.quiet(
                options.detail() == Detail.QUIET ? verdict : verdict + Printable.of(Phrases.audited(audit)) + "\n");
    }

    private List<Annotation> list() {
        List<Annotation> annotations = new ArrayList<>();
        missing().ifPresent(annotations::add);
        List<Finding> shown =
                counting.fresh().stream().limit(LIMIT - annotations.size()).toList();
        shown.forEach(finding -> annotations.add(finding(finding)));
        rest(counting.fresh().subList(shown.size(), counting.fresh().size())).ifPresent(annotations::add);
        return annotations;
    }

    private Annotation finding(Finding finding) {
        Location location = finding.location();
        List<String> lines = new ArrayList<>();
        lines.add((location.ofBase() ? Phrases.place(location) + ": " : "") + finding.message());
        lines.add(PageText.alone(finding.guardrail().documentation().remediation()));
        lines.addAll(Phrases.fixes(finding));
        lines.add("`" + new NextCommand(audit, options.invoked()).explain(finding.id()) + "` explains it");
        return new Annotation(
                counting.fails(finding) ? Level.ERROR : Level.WARNING,
                place(location.place(), location.ofBase()),
                finding.severity() + ": " + finding.rule(),
                lines.stream().map(Printable::of).toList());
    }

    private static Optional<Place> place(Place place, boolean ofBase) {
        return ofBase || place.path().isEmpty() ? Optional.empty() : Optional.of(place);
    }

    /** One for all evidence that is missing where a gate, or the verdict, waits for it. */
    private Optional<Annotation> missing() {
        List<Gap> gaps = gaps();
        boolean pending = audit.verdict() == Verdict.PENDING;
        if (gaps.isEmpty() && !pending) {
            return Optional.empty();
        }
        // The reason of a verdict that waits for evidence quotes the evidence.
        List<String> lines = new ArrayList<>(gaps.isEmpty() ? List.of(audit.rationale()) : List.of());
        gaps.stream().limit(GAPS).map(Phrases::gap).forEach(lines::add);
        if (gaps.size() > GAPS) {
            lines.add("and " + (gaps.size() - GAPS) + " more");
        }
        return Optional.of(new Annotation(
                pending ? Level.ERROR : Level.WARNING,
                gaps.size() == 1 ? place(gaps.get(0).place(), gaps.get(0).isOfBase()) : Optional.empty(),
                gaps.isEmpty() ? "pending" : "pending: evidence is missing",
                lines.stream().map(Printable::of).toList()));
    }

    private List<Gap> gaps() {
        Stream<Reason> ofGates = audit.gates().stream()
                .filter(gate -> gate.status() == GateStatus.PENDING)
                .flatMap(gate -> gate.derivation().stream());
        return new Premises(Stream.concat(audit.derivation().stream(), ofGates).toList())
                .gaps().stream()
                        .filter(gap -> counting.fresh().stream().noneMatch(finding -> tells(finding, gap)))
                        .toList();
    }

    /** A file that cannot be read is missing evidence, and may be a finding, too. */
    private static boolean tells(Finding finding, Gap gap) {
        return finding.location().place().equals(gap.place())
                && finding.message().equals(gap.reason());
    }

    private Optional<Annotation> rest(List<Finding> more) {
        List<String> lines = new ArrayList<>();
        if (!more.isEmpty()) {
            lines.add(FindingGroup.of(more).stream()
                    .map(group -> group.size() + " " + group.rule())
                    .collect(Collectors.joining(", ")));
        }
        counting.existingToo().ifPresent(lines::add);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.add(options.invoked().audit(" -v") + " lists the other findings");
        return Optional.of(new Annotation(
                Level.NOTICE,
                Optional.empty(),
                more.isEmpty() ? "existing findings" : Count.of(more.size(), "more new finding"),
                lines.stream().map(Printable::of).toList()));
    }
}
