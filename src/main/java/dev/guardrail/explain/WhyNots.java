package dev.guardrail.explain;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestReport;
import dev.guardrail.fact.TestSuite;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.search.Silence;
import dev.guardrail.policy.Overriding;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks why a guardrail has no open finding: in the whole audit, or at one place. */
public final class WhyNots {

    /** What test reports say; the other tests are those of source files. */
    private static final List<Class<? extends Fact>> REPORTED =
            List.of(TestReport.class, TestSuite.class, TestCase.class);

    private final Audit audit;
    private final Guardrail guardrail;
    private final Optional<Place> at;

    /**
     * Asks about an audit.
     *
     * @param guardrail the guardrail, whether it ran or not
     * @param at the file, or the line of it, that the question is about
     */
    public WhyNots(Audit audit, Guardrail guardrail, Optional<Place> at) {
        this.audit = audit;
        this.guardrail = guardrail;
        this.at = at;
    }

    /**
     * The reasons, the one that decides first; never none.
     *
     * @param uncollected the types of facts that its rule matches on and that nobody collected
     * @param search searches the facts of the audit, for this place; asked only where nothing else explains it
     */
    public List<WhyNot> because(SortedSet<String> uncollected, Supplier<Silence> search) {
        Optional<WhyNot> settled = off().or(this::excluded).or(this::found);
        if (settled.isPresent()) {
            Stream<WhyNot> unknown =
                    uncollected.isEmpty() ? Stream.empty() : Stream.of(new WhyNot.NotCollected(uncollected));
            return Stream.concat(settled.stream(), unknown).toList();
        }
        List<WhyNot> gaps = gaps();
        List<Overriding> overrides = audit.policy().overrides().of(guardrail.id(), at.map(Place::path));
        Optional<WhyNot> nothing = notGiven(gaps).or(() -> nothingToInspect(overrides));
        List<WhyNot> reasons = new ArrayList<>();
        if (nothing.isEmpty()) {
            reasons.add(because(search.get()));
        } else if (gaps.isEmpty()) {
            reasons.add(nothing.get());
        }
        // Its conditions match, but not where the policy has it on.
        reasons.removeIf(why -> why instanceof WhyNot.Matches && !overrides.isEmpty());
        if (!overrides.isEmpty()) {
            reasons.add(new WhyNot.Overridden(overrides));
        }
        reasons.addAll(gaps);
        return reasons;
    }

    private Optional<WhyNot> off() {
        boolean on = at.map(place -> audit.policy().overrides().at(place.path()).isOn(guardrail.id()))
                .orElseGet(() -> audit.policy().selected().contains(guardrail.id()));
        return on
                ? Optional.empty()
                : decided()
                        .map(decided ->
                                new WhyNot.Off(decided, guardrail.grading().level()));
    }

    private Optional<PolicyValue<Boolean>> decided() {
        return at.map(place -> audit.policy().overrides().at(place.path()))
                .orElseGet(() -> audit.policy().overrides().everywhere())
                .decided(guardrail.id());
    }

    private Optional<WhyNot> excluded() {
        return at.map(Place::path)
                .filter(path -> !audit.policy().paths().includes(path))
                .filter(path -> findings().findAny().isEmpty())
                .map(WhyNot.Excluded::new);
    }

    private Optional<WhyNot> found() {
        List<Finding> own = findings()
                .filter(finding -> finding.rule().equals(guardrail.id()))
                .toList();
        List<Finding> open = own.stream().filter(Finding::isOpen).toList();
        List<Finding> others = findings()
                .filter(finding -> finding.also().contains(guardrail.id()))
                .toList();
        if (!open.isEmpty()) {
            return Optional.of(new WhyNot.Reported(open));
        } else if (!own.isEmpty()) {
            return Optional.of(new WhyNot.Suppressed(own));
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(new WhyNot.Superseded(others));
    }

    private Stream<Finding> findings() {
        return audit.findings().stream()
                .filter(Finding::stands)
                .filter(finding ->
                        at.isEmpty() || PlaceReasons.isAt(finding.location().place(), at.get()));
    }

    private List<WhyNot> gaps() {
        return audit.gaps().stream()
                .filter(gap -> guardrail.purpose().needs().contains(gap.evidence()))
                .filter(gap -> at.isEmpty()
                        || gap.path().isEmpty()
                        || gap.path().equals(at.get().path()))
                .map(gap -> (WhyNot) new WhyNot.Incomplete(gap))
                .toList();
    }

    /** A guardrail that inspects something needs no more to say what it says. */
    private Optional<WhyNot> notGiven(List<WhyNot> gaps) {
        if (inspections().anyMatch(inspection -> inspection.count() > 0)) {
            return Optional.empty();
        }
        return guardrail.purpose().needs().stream()
                .filter(audit.shown()::lacks)
                .filter(evidence ->
                        evidence != Evidence.TESTS || REPORTED.stream().anyMatch(guardrail.source()::matchesOn))
                .filter(evidence -> gaps.stream()
                        .noneMatch(gap -> gap instanceof WhyNot.Incomplete of
                                && of.gap().evidence() == evidence
                                && of.gap().kind() != Gap.Kind.ABSENT))
                .findFirst()
                .map(WhyNot.NotGiven::new);
    }

    /** An override can have it inspect nothing of what there is. */
    private Optional<WhyNot> nothingToInspect(List<Overriding> overrides) {
        return inspections()
                .filter(inspection -> inspection.count() == 0 && overrides.isEmpty())
                .findFirst()
                .map(Inspection::subject)
                .map(WhyNot.NothingToInspect::new);
    }

    private Stream<Inspection> inspections() {
        return audit.inspections().stream()
                .filter(inspection -> inspection.rule().equals(guardrail.id()));
    }

    private WhyNot because(Silence silence) {
        if (silence instanceof Silence.Unmet unmet) {
            return new WhyNot.Unmet(guardrail.source().conditions().get(unmet.condition()), unmet.obstacle());
        } else if (silence instanceof Silence.NothingThere nothing) {
            return new WhyNot.NothingThere(nothing.types());
        } else if (silence instanceof Silence.Unknown unknown) {
            return new WhyNot.Unknown(unknown.reason());
        }
        return new WhyNot.Matches(((Silence.Fires) silence).matches());
    }
}
