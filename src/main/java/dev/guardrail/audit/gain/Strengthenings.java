package dev.guardrail.audit.gain;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.coverage.gate.CoverageGateChanges;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.strictness.StrictnessCollector;
import dev.guardrail.collect.trust.TrustChanges;
import dev.guardrail.fact.CheckFact;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.CoverageGateChange;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.LoosenedPin;
import dev.guardrail.fact.Pin;
import dev.guardrail.fact.RelaxedCheck;
import dev.guardrail.fact.Strengthening;
import dev.guardrail.fact.WidenedToken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers what a range makes stronger. */
public final class Strengthenings {

    private static final String HOOKS = "`pre-commit`";

    private final Reversed reversed;
    private final List<Strengthening> all = new ArrayList<>();

    /** Of a range: its own facts. */
    public Strengthenings(Collection<? extends Fact> range) {
        this.reversed = Reversed.of(range);
    }

    /**
     * Adds those of checks and gates.
     *
     * @param losses what the reversed range takes from them
     * @param base the checks of the base, and what its workflows say
     * @param head the same of the head
     */
    public void checks(Collection<CheckFact> losses, Collection<Fact> base, Collection<Fact> head) {
        CheckGains gains = new CheckGains(reversed, Facts.of(base), Facts.of(head));
        losses.forEach(loss -> gains.of(loss).ifPresent(all::add));
    }

    /** A comparison of configurations for the reversed range. */
    public StrictnessCollector reversed(Snapshot base, Snapshot head, Readings readings) {
        return new StrictnessCollector(reversed.files(), head, base, readings);
    }

    /**
     * Adds those of configurations and of coverage thresholds.
     *
     * @param relaxed what the reversed range relaxes
     * @param base the coverage thresholds of the base; other facts are left aside
     * @param head the coverage thresholds of the head, the settings, and what the range relaxes
     */
    public void settings(Collection<Fact> relaxed, Collection<Fact> base, Collection<Fact> head) {
        SettingGains gains = new SettingGains(reversed, head);
        // What makes a tool both stricter and laxer is for a person to weigh.
        Set<String> laxer = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Facts.of(head).all(RelaxedCheck.class).forEach(check -> laxer.add(check.tool()));
        Facts.of(head).all(CoverageGateChange.class).forEach(change -> laxer.add(change.tool()));
        Facts.of(relaxed).all(RelaxedCheck.class).stream()
                .filter(check -> !laxer.contains(check.tool()))
                .forEach(check -> gains.of(check).ifPresent(all::add));
        CoverageGateChanges.of(/* base= */ head, /* head= */ base, reversed.files()).stream()
                .filter(change -> !laxer.contains(change.tool()) && !isDemanded(change, base))
                .map(gains::of)
                .forEach(all::add);
    }

    /** Whether another tool demanded as much before. */
    private static boolean isDemanded(CoverageGateChange change, Collection<Fact> base) {
        return Facts.of(base).all(CoverageGate.class).stream()
                .anyMatch(gate -> gate.subject().equals(change.subject())
                        && !gate.enforcers().isEmpty()
                        && gate.minimum().compareTo(change.before()) >= 0);
    }

    /**
     * Adds those of pins and permissions.
     *
     * @param changes what the reversed range changes about them
     */
    public void trust(TrustChanges changes) {
        TrustGains gains = new TrustGains(reversed, Facts.of(changes.base()).all(Pin.class));
        all.addAll(gains.ofPins(Facts.of(changes.head()).all(LoosenedPin.class)));
        Facts.of(changes.head())
                .all(WidenedToken.class)
                .forEach(token -> gains.of(token).ifPresent(all::add));
    }

    /** All of them, each once, by their kinds and places. A new hook is a new check, and no setting besides. */
    public List<Strengthening> all() {
        Set<String> files = all.stream()
                .filter(gain -> gain.kind() == Strengthening.Kind.CHECK)
                .map(Strengthening::path)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(gain -> !gain.subject().equals(HOOKS) || !files.contains(gain.path()))
                .distinct()
                .sorted(Comparator.comparing(Strengthening::kind)
                        .thenComparing(Strengthening::place)
                        .thenComparing(Strengthening::sentence))
                .toList();
    }
}
