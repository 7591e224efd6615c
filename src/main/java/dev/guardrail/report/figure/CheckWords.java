package dev.guardrail.report.figure;

import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckEffect;
import dev.guardrail.fact.CheckScope;
import dev.guardrail.fact.ComparedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what protects a branch, with names in backticks. */
public final class CheckWords {

    private static final int VALUES = 8;

    private CheckWords() {}

    /** Whether a pull request, or its turn in the merge queue, fails with it. */
    public static boolean failsPulls(Check check) {
        return check.effect() == CheckEffect.FAILS && check.scope().beforeMerge();
    }

    /** What fails with a check: {@code pull requests, by `all-green`}; or why nothing does. */
    public static String consequence(Check check) {
        String why = check.scope().why().isEmpty() ? "" : ": " + check.scope().why();
        return switch (check.effect()) {
            case MUTED -> "nothing" + why;
            case NEVER_RUNS -> "nothing" + (why.isEmpty() ? ": it never runs" : why);
            case FAILS -> failsPulls(check) ? "pull requests" + gates(check) : "no pull request";
        };
    }

    private static String gates(Check check) {
        List<String> gates = check.scope().gates();
        return gates.isEmpty()
                ? ""
                : ", by " + gates.stream().map(gate -> "`" + gate + "`").collect(Collectors.joining(", "));
    }

    /** When it runs: {@code pull requests to `main`; pushes}. */
    public static String when(Check check) {
        return String.join("; ", check.scope().when());
    }

    /** On and with what it runs: {@code Linux, Windows; Python 3.11, 3.12 (4 cells)}; empty where nothing says so. */
    public static String cells(Check check) {
        List<String> axes = new ArrayList<>();
        check.scope().axes().stream().filter(axis -> axis.name().equals("os")).forEach(axis -> axes.add(values(axis)));
        check.scope().axes().stream().filter(axis -> !axis.name().equals("os")).forEach(axis -> axes.add(named(axis)));
        int cells = check.scope().cells();
        return String.join("; ", axes) + (cells > 1 ? " (" + cells + " cells)" : "");
    }

    private static String named(CheckScope.Axis axis) {
        String language = CheckScope.language(axis.name());
        String name = language.equals(axis.name()) ? "`" + axis.name() + "`" : language;
        return (axis.name().equals("directory") ? "in" : name) + " " + values(axis);
    }

    private static String values(CheckScope.Axis axis) {
        List<String> values = axis.values().stream().map(CheckWords::value).toList();
        return values.size() <= VALUES
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, VALUES)) + " and " + (values.size() - VALUES) + " more";
    }

    private static String value(String value) {
        String known = CheckScope.system(value);
        return known.matches("[\\w.+ -]+") ? known : "`" + known.replace('`', '\'') + "`";
    }

    /** Which job runs it, with the workflow where the check stands in another file. */
    public static String job(Check check) {
        String workflow = check.scope().workflow();
        return "job `" + check.job() + "`" + (check.path().equals(workflow) ? "" : " of `" + workflow + "`");
    }

    /** What the range does to a check; empty where nothing. */
    public static List<String> changes(ComparedCheck compared) {
        List<String> changes = new ArrayList<>(compared.lost());
        changes.addAll(compared.gained());
        switch (compared.standing()) {
            case ADDED -> add(changes, compared.gained().isEmpty(), "is new");
            case REPLACED -> changes.add("was removed; other checks do its work");
            case REMOVED -> add(changes, compared.lost().isEmpty(), "was removed");
            case KEPT -> {
                // What it lost and gained says all.
            }
        }
        return changes;
    }

    private static void add(List<String> changes, boolean add, String change) {
        if (add) {
            changes.add(change);
        }
    }

    /** {@code 12 checks: 9 can fail a pull request, 2 cannot fail, 1 does not run by itself}. */
    public static String summary(List<Check> checks) {
        List<String> parts = new ArrayList<>();
        part(parts, checks.stream().filter(CheckWords::failsPulls).count(), "can fail a pull request");
        part(
                parts,
                checks.stream()
                        .filter(check -> check.effect() == CheckEffect.FAILS && !failsPulls(check))
                        .count(),
                "can fail other runs only");
        part(parts, count(checks, CheckEffect.MUTED), "cannot fail");
        long idle = count(checks, CheckEffect.NEVER_RUNS);
        part(parts, idle, idle == 1 ? "does not run by itself" : "do not run by themselves");
        return Count.of(checks.size(), "check") + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private static long count(List<Check> checks, CheckEffect effect) {
        return checks.stream().filter(check -> check.effect() == effect).count();
    }

    private static void part(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
