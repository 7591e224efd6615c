package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a job fails because of how the jobs that it needs end. */
public final class NeedsGate {

    private static final Pattern ALLS_GREEN = Pattern.compile("(?i)re-actors/alls-green(@.*)?");
    private static final Pattern STATUS = Pattern.compile("(?i)\\b(always|cancelled|failure)\\s*\\(");
    private static final Pattern JUDGING_QUERY = Pattern.compile("\\bjq\\b[^\\n|]*\\s(?:-\\w*e\\w*|--exit-status)\\b");
    private static final Pattern LOOP = Pattern.compile("(?m)^\\s*(?:for|while)\\b");
    private static final Pattern NEEDS = Pattern.compile("(?i)\\bneeds\\b");

    private NeedsGate() {}

    /** Whether a step of the job looks at how needed jobs end. */
    public static boolean judges(JobRun run) {
        for (Fact fact : run.facts()) {
            if (fact instanceof Step step && reads(step)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Step step) {
        return ALLS_GREEN.matcher(step.uses()).matches()
                || NEEDS.matcher(step.condition()).find()
                || NEEDS.matcher(step.run()).find() && step.run().contains("${{")
                || step.env().values().stream()
                        .anyMatch(value -> NEEDS.matcher(value).find())
                || step.with().values().stream()
                        .anyMatch(value ->
                                value.contains("${{") && NEEDS.matcher(value).find());
    }

    /** Whether the job also runs when a job that it needs does not succeed. */
    public static boolean runsAnyway(JobRun run) {
        return STATUS.matcher(run.job().condition()).find();
    }

    /**
     * Whether the job certainly fails, or can, when a job ends so and all others succeed.
     *
     * @param need the id of the job
     * @param result {@code failure}, {@code skipped} or {@code cancelled}
     */
    public static boolean fails(JobRun run, String need, String result) {
        Map<String, String> results = new HashMap<>();
        run.job().needs().forEach(other -> results.put(property(other), "success"));
        results.put(property(need), result);
        Contexts contexts = run.contexts().assuming(results);
        Set<Integer> forgiven = new HashSet<>();
        for (Fact fact : run.facts()) {
            if (fact instanceof ContinueOnError setting && setting.holds() == Truth.ALWAYS) {
                forgiven.add(setting.step());
            } else if (fact instanceof Condition condition
                    && condition.step() == 0
                    && Expressions.condition(condition.expression(), contexts).holds() == Truth.NEVER) {
                return false;
            }
        }
        return !forgiven.contains(0)
                && run.facts().stream()
                        .anyMatch(fact -> fact instanceof Step step
                                && !forgiven.contains(step.index())
                                && fails(step, need, result, results, contexts));
    }

    private static boolean fails(
            Step step, String need, String result, Map<String, String> results, Contexts contexts) {
        boolean runs = step.condition().isEmpty()
                || Expressions.condition(step.condition(), contexts).holds() != Truth.NEVER;
        if (!runs || !reads(step)) {
            return false;
        }
        if (ALLS_GREEN.matcher(step.uses()).matches()) {
            String allowed = result.equals("skipped") ? step.input("allowed-skips") : step.input("allowed-failures");
            boolean told = step.input("jobs").matches("(?s).*\\btoJSON\\s*\\(\\s*needs\\s*\\).*")
                    || step.input("jobs").contains(need);
            return told && List.of(allowed.split("[,\\s]+", -1)).stream().noneMatch(need::equals);
        }
        if (JUDGING_QUERY.matcher(step.run()).find()) {
            return !GateQuery.holds(step.run(), List.copyOf(results.values())).orElse(false);
        }
        boolean certain = step.condition().isEmpty()
                || Expressions.condition(step.condition(), contexts).holds() == Truth.ALWAYS;
        boolean accepted = LOOP.matcher(step.run()).find()
                && step.run().contains(result)
                && step.run().contains("success");
        return !accepted
                && GateStep.fails(step, contexts, results)
                && (certain || !NEEDS.matcher(step.condition()).find());
    }

    private static String property(String job) {
        return "needs." + job.toLowerCase(Locale.ROOT) + ".result";
    }
}
