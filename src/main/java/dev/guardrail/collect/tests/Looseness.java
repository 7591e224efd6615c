package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.collect.tests.declared.Tolerance;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ToleranceChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the tolerances of the comparisons that a test has on both sides. */
final class Looseness {

    /** What holds where a comparison does not say it. */
    private static final Map<String, BigDecimal> DEFAULTS = Map.ofEntries(
            Map.entry("rel", new BigDecimal("1e-6")),
            Map.entry("approx", new BigDecimal("1e-6")),
            Map.entry("abs", new BigDecimal("1e-12")),
            Map.entry("rel_tol", new BigDecimal("1e-9")),
            Map.entry("abs_tol", BigDecimal.ZERO),
            Map.entry("rtol", new BigDecimal("1e-5")),
            Map.entry("atol", new BigDecimal("1e-8")),
            Map.entry("assert_allclose", new BigDecimal("1e-7")),
            Map.entry("delta", new BigDecimal("1e-7")),
            Map.entry("places", new BigDecimal("7")),
            Map.entry("assertAlmostEqual", new BigDecimal("7")),
            Map.entry("decimal", new BigDecimal("7")),
            Map.entry("assert_almost_equal", new BigDecimal("7")),
            Map.entry("toBeCloseTo", new BigDecimal("2")));

    private Looseness() {}

    /** What is looser, in the order of the test. */
    static List<ToleranceChange> of(DeclaredTest before, DeclaredTest after) {
        Map<List<Object>, List<Tolerance>> known = new HashMap<>();
        Set<Integer> statements = new HashSet<>();
        for (Tolerance was : before.body().tolerances()) {
            statements.add(was.statement());
            known.computeIfAbsent(List.of(was.statement(), was.name()), none -> new ArrayList<>())
                    .add(was);
        }
        List<ToleranceChange> changes = new ArrayList<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (Tolerance now : after.body().tolerances()) {
            List<Object> key = List.of(now.statement(), now.name());
            int index = seen.merge(key, 1, Integer::sum) - 1;
            List<Tolerance> same = known.getOrDefault(key, List.of());
            Optional<BigDecimal> was = index < same.size()
                    ? Optional.of(same.get(index).value())
                    : statements.contains(now.statement()) && same.isEmpty()
                            ? Optional.ofNullable(DEFAULTS.get(now.name()))
                            : Optional.empty();
            was.filter(now::isLooserThan).ifPresent(value -> changes.add(change(after, now, value)));
        }
        return changes;
    }

    private static ToleranceChange change(DeclaredTest test, Tolerance now, BigDecimal was) {
        return new ToleranceChange(
                Place.line(test.place().path(), now.line()), test.name(), now.name(), text(was), text(now.value()));
    }

    private static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > 4 || plain.scale() < -6 ? plain.toString() : plain.toPlainString();
    }
}
