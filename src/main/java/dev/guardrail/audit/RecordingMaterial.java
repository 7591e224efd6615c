package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.CoveredLine;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.policy.OwnGuardrails;
import dev.guardrail.project.RuleFiles;
import dev.guardrail.record.AuditRecord;
import dev.guardrail.record.ChangedLines;
import dev.guardrail.record.Circumstances;
import dev.guardrail.record.Judges;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.verdict.Audit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notes what an audit uses, so that it can be judged again. */
final class RecordingMaterial implements Material {

    /** Facts that are as many as lines, and that are kept only where a rule matches on them. */
    private static final Set<Class<? extends Fact>> BULK =
            Set.of(AddedLine.class, RemovedLine.class, CoveredLine.class);

    private final Material material;
    private final RecordingTexts base;
    private final RecordingTexts head;
    private final Circumstances.Extent extent;
    private final List<Fact> shown;

    RecordingMaterial(Material material) {
        this.material = material;
        this.base = new RecordingTexts(material.base());
        this.head = new RecordingTexts(material.head());
        this.extent = material.extent();
        this.shown = material.shown();
    }

    /**
     * What was used.
     *
     * @param audit the lines of all that its findings and gaps rest on are kept, too
     * @param prepared what it was judged by
     */
    AuditRecord recorded(Audit audit, Prepared prepared, LocalDate today) {
        audit.findings().forEach(this::note);
        audit.gaps().forEach(gap -> note(head, gap.place()));
        Catalogue catalogue = prepared.rules().catalogue();
        return new AuditRecord(
                base.recorded(kept(atBase(), catalogue)),
                head.recorded(kept(atHead(), catalogue)),
                lines(),
                shown,
                judges(prepared.trusted()),
                new Circumstances(today, extent, given(prepared.context().visible(atBase()))));
    }

    private void note(Finding finding) {
        RecordingTexts own = finding.stands() ? head : base;
        finding.was().ifPresent(was -> note(base, was.place()));
        finding.related()
                .forEach(related -> note(
                        related.location().ofBase() ? base : own,
                        related.location().place()));
        if (finding.disposition() instanceof Disposition.Waived waived) {
            note(own, waived.place());
        }
        for (Justification justification : finding.derivation()) {
            for (Cited cited : justification.cited()) {
                if (cited.fact() instanceof Located located) {
                    note(cited.ofBase() || located.isOfBase() ? base : own, located.place());
                }
            }
        }
    }

    private static void note(RecordingTexts side, Place place) {
        if (!place.isFile()) {
            var unused = Excerpt.line(side.lines(place.path()), place);
        }
    }

    private static List<Fact> kept(List<Fact> facts, Catalogue catalogue) {
        List<Class<? extends Fact>> left = BULK.stream()
                .filter(type -> catalogue.all().stream()
                        .noneMatch(guardrail -> guardrail.source().matchesOn(type)))
                .toList();
        return facts.stream().filter(fact -> !left.contains(fact.getClass())).toList();
    }

    private Circumstances.Given given(List<Fact> visible) {
        SortedMap<Evidence, String> removed = new TreeMap<>();
        for (Evidence evidence : Evidence.values()) {
            removed(evidence, visible).ifPresent(path -> removed.put(evidence, path));
        }
        return new Circumstances.Given(new TreeSet<>(given()), new TreeSet<>(demanded()), removed);
    }

    private static Judges judges(Trusted trusted) {
        RuleFiles rules =
                RuleFiles.of(trusted.files(), OwnGuardrails.of(trusted.policy()).folders());
        SortedMap<String, String> files = new TreeMap<>();
        rules.rules().forEach((path, text) -> files.put(path, SecretMask.mask(text)));
        rules.pages().forEach((path, text) -> files.put(path, SecretMask.mask(text)));
        trusted.files().find(Baseline.PATH).ifPresent(entry -> files.put(Baseline.PATH, text(trusted, entry)));
        return new Judges(trusted.policy(), trusted.side(), files);
    }

    private static String text(Trusted trusted, Entry entry) {
        try {
            return new String(trusted.files().read(entry, Baseline.LIMIT), StandardCharsets.UTF_8);
        } catch (UnreadableException e) {
            throw new UnusableInputException(entry.path() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Fact> atBase() {
        return material.atBase();
    }

    @Override
    public List<Fact> atHead() {
        return material.atHead();
    }

    @Override
    public ChangedLines lines() {
        return material.lines();
    }

    @Override
    public List<Fact> shown() {
        return shown;
    }

    @Override
    public SideTexts base() {
        return base;
    }

    @Override
    public SideTexts head() {
        return head;
    }

    @Override
    public Circumstances.Extent extent() {
        return extent;
    }

    @Override
    public Set<String> given() {
        return material.given();
    }

    @Override
    public Set<Evidence> demanded() {
        return material.demanded();
    }

    @Override
    public Optional<String> removed(Evidence evidence, Collection<Fact> ofBase) {
        return material.removed(evidence, ofBase);
    }
}
