package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.declared.Assertion;
import dev.guardrail.collect.tests.declared.DeclaredTest;
import dev.guardrail.collect.tests.declared.TestBody;
import dev.guardrail.fact.AssertionLoss;
import dev.guardrail.fact.AssertionLossKind;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestConditionChange;
import dev.guardrail.fact.TestFact;
import dev.guardrail.fact.TestMark;
import dev.guardrail.fact.TestMarkKind;
import dev.guardrail.fact.ToleranceChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what tests of both sides assert, and under which conditions. Only tests that stayed, or have a successor, are compared. */
final class Strength {

    /** Functions that no test is helped by. */
    private static final Set<String> IDLE = Set.of(
            "print",
            "println",
            "printf",
            "len",
            "str",
            "repr",
            "list",
            "dict",
            "set",
            "tuple",
            "sorted",
            "sum",
            "min",
            "max",
            "range",
            "int",
            "float",
            "bool",
            "type",
            "isinstance",
            "enumerate",
            "zip",
            "open",
            "getattr",
            "setattr",
            "hasattr",
            "sleep",
            "log",
            "require",
            "import",
            "setTimeout",
            "if",
            "for",
            "while",
            "switch",
            "catch",
            "function",
            "append",
            "make",
            "string",
            "byte",
            "listOf",
            "mapOf",
            "setOf",
            "super",
            "return",
            "id",
            "iter",
            "next",
            "any",
            "all");

    /** What can fail a test by its name. */
    private static final Pattern CHECKING = Pattern.compile(
            "(?i).*(?:assert|expect|verify|should|check|ensure|must|validat|raise|throw|fail|compare|match).*");

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]{2,}");

    private final List<AssertionLoss> losses = new ArrayList<>();
    private final List<ToleranceChange> tolerances = new ArrayList<>();
    /** By file and condition: one that many tests share is one. */
    private final Map<String, TestConditionChange> conditions = new TreeMap<>();
    /** The assertions that came somewhere, by what stands for their code. */
    private final Map<Integer, Integer> gained = new HashMap<>();
    /** What may have been moved to elsewhere, with what stands for it. */
    private final Map<AssertionLoss, List<Integer>> open = new HashMap<>();

    /**
     * By their places.
     *
     * @param production an assertion about what the production code lost is not missed
     */
    List<TestFact> facts(GoneNames production) {
        Map<AssertionLoss, Set<String>> missed = new HashMap<>();
        open.forEach((loss, lost) -> {
            if (lost.stream().noneMatch(gained::containsKey)) {
                missed.put(loss, names(loss));
            }
        });
        Set<String> all = missed.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> gone = production.among(all);
        missed.forEach((loss, names) -> {
            if (Collections.disjoint(names, gone)) {
                losses.add(loss);
            }
        });
        losses.sort(Comparator.comparing(AssertionLoss::place).thenComparing(AssertionLoss::identity));
        List<TestFact> facts = conditions.values().stream()
                .sorted(Comparator.comparing(TestConditionChange::place).thenComparing(TestConditionChange::identity))
                .collect(Collectors.toCollection(ArrayList::new));
        facts.addAll(losses);
        tolerances.sort(Comparator.comparing(ToleranceChange::place).thenComparing(ToleranceChange::identity));
        facts.addAll(tolerances);
        return facts;
    }

    private static Set<String> names(AssertionLoss loss) {
        return NAME.matcher(loss.example()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Takes note of a test that is new. */
    void came(DeclaredTest test) {
        test.body().real().forEach(assertion -> gained.merge(assertion.identity(), 1, Integer::sum));
    }

    /** Compares a test that counts on both sides. */
    void stayed(DeclaredTest before, DeclaredTest after) {
        conditions(before, after);
        tolerances.addAll(Looseness.of(before, after));
        TestBody was = before.body();
        TestBody is = after.body();
        Set<Integer> known = identities(was.assertions());
        is.real().stream()
                .filter(assertion -> !known.contains(assertion.identity()))
                .forEach(assertion -> gained.merge(assertion.identity(), 1, Integer::sum));
        if (was.real().isEmpty() || swallowed(after, was, is) || constant(after, was, is)) {
            return;
        }
        if (is.real().isEmpty() && is.assertions().isEmpty() && !hasHelper(was, is)) {
            loss(after, AssertionLossKind.ALL, was, is, was.real().get(0));
        } else {
            some(before, after);
        }
    }

    private void conditions(DeclaredTest before, DeclaredTest after) {
        Optional<TestMark> more = added(before, after);
        if (more.isEmpty()) {
            more = around(before.body(), after);
        }
        more.ifPresent(mark -> conditions.merge(
                mark.path() + " " + mark.text(),
                new TestConditionChange(mark.place(), after.name(), mark.text(), 1),
                (first, other) ->
                        new TestConditionChange(first.place(), first.test(), first.condition(), first.tests() + 1)));
    }

    /** The first condition that the base does not have, where there are more of them. */
    private static Optional<TestMark> added(DeclaredTest before, DeclaredTest after) {
        if (after.conditions().size() <= before.conditions().size()) {
            return Optional.empty();
        }
        Set<String> known = before.conditions().stream().map(TestMark::text).collect(Collectors.toSet());
        return after.conditions().stream()
                .filter(mark -> !known.contains(mark.text()))
                .findFirst();
    }

    /** The condition of what encloses all that the test asserts, where it did not. */
    private static Optional<TestMark> around(TestBody was, DeclaredTest after) {
        List<Assertion> real = after.body().real();
        // In Go, what fails a test is always in an `if`.
        boolean idiom = after.place().path().endsWith(".go");
        boolean before = !idiom
                && was.real().stream()
                        .anyMatch(assertion -> assertion.condition().isEmpty());
        boolean now = !real.isEmpty()
                && real.stream().noneMatch(assertion -> assertion.condition().isEmpty());
        if (!before || !now) {
            return Optional.empty();
        }
        Assertion first = real.get(0);
        return Optional.of(new TestMark(
                Place.line(after.place().path(), first.line()),
                after.name(),
                TestMarkKind.SKIPPED,
                first.condition(),
                true));
    }

    private boolean swallowed(DeclaredTest after, TestBody was, TestBody is) {
        long before = was.assertions().stream().filter(Assertion::swallowed).count();
        List<Assertion> now =
                is.assertions().stream().filter(Assertion::swallowed).toList();
        if (before > 0 || now.isEmpty() || is.real().size() >= was.real().size()) {
            return false;
        }
        loss(after, AssertionLossKind.SWALLOWED, was, is, now.get(0));
        return true;
    }

    private boolean constant(DeclaredTest after, TestBody was, TestBody is) {
        List<Assertion> now =
                is.assertions().stream().filter(Assertion::constant).toList();
        long before = was.assertions().stream().filter(Assertion::constant).count();
        if (now.size() <= before || is.real().size() >= was.real().size() || hasHelper(was, is)) {
            return false;
        }
        loss(after, AssertionLossKind.CONSTANT, was, is, now.get(0));
        return true;
    }

    /** Whether it now calls a function that may assert for it. */
    private static boolean hasHelper(TestBody was, TestBody is) {
        return is.calls().stream()
                .anyMatch(name -> CHECKING.matcher(name).matches()
                        || !was.calls().contains(name)
                                && !IDLE.contains(name)
                                && !Character.isUpperCase(name.charAt(0)));
    }

    /** Assertions that were taken out, while nothing was written instead. */
    private void some(DeclaredTest before, DeclaredTest after) {
        TestBody was = before.body();
        TestBody is = after.body();
        Set<Integer> left = identities(is.real());
        List<Assertion> lost = was.real().stream()
                .filter(assertion -> !left.contains(assertion.identity()))
                .toList();
        boolean onlyTakenOut = is.real().size() < was.real().size()
                && identities(was.assertions()).containsAll(identities(is.assertions()))
                && before.content()
                        .words()
                        .keySet()
                        .containsAll(after.content().words().keySet())
                && was.calls().containsAll(is.calls())
                && after.cases().size() <= before.cases().size();
        if (!lost.isEmpty() && onlyTakenOut && saysTheSame(before, after, lost)) {
            open.put(
                    new AssertionLoss(
                            after.place(),
                            after.name(),
                            AssertionLossKind.SOME,
                            was.real().size(),
                            is.real().size(),
                            lost.get(0).text()),
                    lost.stream().map(Assertion::identity).toList());
        }
    }

    /** Whether all words that are gone were those of the lost assertions. */
    private static boolean saysTheSame(DeclaredTest before, DeclaredTest after, List<Assertion> lost) {
        String said = lost.stream().map(Assertion::text).collect(Collectors.joining(" "));
        return before.content().words().keySet().stream()
                .filter(word -> !after.content().words().containsKey(word))
                .allMatch(word -> said.contains(word.replaceFirst("^[\"#]", "")));
    }

    private void loss(DeclaredTest after, AssertionLossKind kind, TestBody was, TestBody is, Assertion example) {
        Place place = kind == AssertionLossKind.ALL
                ? after.place()
                : Place.line(after.place().path(), example.line());
        losses.add(new AssertionLoss(
                place, after.name(), kind, was.real().size(), is.real().size(), example.text()));
    }

    private static Set<Integer> identities(List<Assertion> assertions) {
        return assertions.stream().map(Assertion::identity).collect(Collectors.toSet());
    }
}
