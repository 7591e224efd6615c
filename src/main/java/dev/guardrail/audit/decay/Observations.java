package dev.guardrail.audit.decay;

import dev.guardrail.decay.Observation;
import dev.guardrail.decay.SeriesKind;
import dev.guardrail.decay.Standing;
import dev.guardrail.decay.State;
import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckEffect;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes of the facts of one commit what is followed from commit to commit. */
final class Observations {

    /** The check that counts most comes first. */
    private static final Comparator<Check> ORDER = Comparator.comparing(Check::effect)
            .thenComparing(check -> !check.events().contains("pull_request"))
            .thenComparing(Check::place);

    private Observations() {}

    /** The observations, by their places. Checks with one tool are one, wherever workflows run it. */
    static List<Observation> of(Collection<Fact> facts) {
        List<Observation> observations = new ArrayList<>();
        Map<String, List<Check>> checks = new TreeMap<>();
        Set<Place> gates = new HashSet<>();
        facts.stream()
                .filter(CoverageGate.class::isInstance)
                .forEach(gate -> gates.add(line(((CoverageGate) gate).place())));
        for (Fact fact : facts) {
            if (fact instanceof CoverageGate gate
                    && gate.isDemanding()
                    && !gate.enforcers().isEmpty()) {
                observations.add(of(gate));
            } else if (fact instanceof CheckSetting limit
                    && limit.strictness().compareTo(CheckSetting.NO_LIMIT) != 0
                    // Of a status of Codecov, the threshold says more.
                    && !gates.contains(line(limit.place()))) {
                observations.add(of(limit));
            } else if (fact instanceof Check check) {
                checks.computeIfAbsent(check.tool(), tool -> new ArrayList<>()).add(check);
            }
        }
        checks.values().forEach(group -> observations.add(of(group)));
        observations.sort(Comparator.comparing(Observation::place));
        return observations;
    }

    private static Place line(Place place) {
        return Place.line(place.path(), place.line());
    }

    private static Observation of(CoverageGate gate) {
        // Lines alone or lines and branches together: coverage.py has one threshold for both.
        String counter = gate.counter().equals(Counter.COMBINED.toString()) ? Counter.LINE.toString() : gate.counter();
        String value = gate.minimum().toPlainString();
        List<List<String>> keys = List.of(
                List.of("coverage", gate.path(), gate.tool(), gate.target(), counter, value),
                List.of("coverage", gate.path(), gate.tool(), gate.target(), counter),
                List.of("coverage", gate.tool(), gate.target(), counter, value),
                List.of("coverage", gate.tool(), gate.target(), counter),
                List.of("coverage", gate.target(), counter));
        return new Observation(
                SeriesKind.COVERAGE,
                gate.tool() + ": " + gate.subject(),
                keys,
                keys.size() - 1,
                State.of(value + " %", gate.minimum()),
                List.of(gate),
                gate.place());
    }

    private static Observation of(CheckSetting limit) {
        String subject = limit.subject();
        List<List<String>> keys = List.of(
                List.of("limit", limit.path(), subject, limit.value()),
                List.of("limit", limit.path(), subject),
                List.of("limit", subject, limit.value()),
                List.of("limit", subject));
        String name = limit.tool() + ": " + limit.option()
                + (limit.name().isEmpty() ? "" : " " + limit.name())
                + (limit.target().isEmpty() ? "" : " (`" + limit.target() + "`)");
        return new Observation(
                SeriesKind.LIMIT,
                name,
                keys,
                keys.size(),
                State.of(limit.value(), limit.strictness()),
                List.of(limit),
                limit.place());
    }

    private static Observation of(List<Check> group) {
        group.sort(ORDER);
        Check first = group.get(0);
        TreeSet<String> events = new TreeSet<>();
        group.forEach(check -> events.addAll(check.events()));
        return new Observation(
                SeriesKind.CHECK,
                first.tool() + " (" + first.kind() + ")",
                List.of(List.of("check", first.tool())),
                1,
                State.of(standing(first.effect()), List.copyOf(events)),
                List.copyOf(group),
                first.place());
    }

    private static Standing standing(CheckEffect effect) {
        return switch (effect) {
            case FAILS -> Standing.PRESENT;
            case MUTED -> Standing.MUTED;
            case NEVER_RUNS -> Standing.NEVER_RUNS;
        };
    }
}
