package dev.guardrail.collect.workflow.expression;

public final class Expressions {
    public static Judgement condition(String s, java.util.List<dev.guardrail.fact.Job.Axis> a) {
        return new Judgement(dev.guardrail.fact.Truth.SOMETIMES, false);
    }

    public static dev.guardrail.fact.Truth flag(String s, java.util.List<dev.guardrail.fact.Job.Axis> a) {
        return dev.guardrail.fact.Truth.SOMETIMES;
    }
}
