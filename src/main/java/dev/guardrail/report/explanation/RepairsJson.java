package dev.guardrail.report.explanation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.explain.Levers;
import dev.guardrail.explain.Levers.Lever;
import dev.guardrail.explain.Repairs;
import dev.guardrail.explain.Repairs.Goal;
import dev.guardrail.explain.Repairs.Step;
import dev.guardrail.explain.WhatIf.GateChange;
import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Json;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.report.figure.PageText;
import java.util.List;

/** What turns a verdict, for programs: {@code guardrail-repairs/1}. */
public final class RepairsJson {

    private static final String SCHEMA = "guardrail-repairs/1";

    private RepairsJson() {}

    /** The repairs, and the single settings that change a gate or the verdict. */
    public static String render(Repairs repairs, Levers levers) {
        ObjectNode node = Json.object();
        node.put("schema", SCHEMA);
        node.put("verdict", repairs.now().toString());
        ArrayNode goals = node.putArray("goals");
        repairs.goals().forEach(goal -> goal(goals.addObject(), goal));
        ArrayNode settings = node.putArray("settings");
        levers.levers().forEach(lever -> lever(settings.addObject(), lever));
        ArrayNode untried = node.putArray("untried");
        levers.untried().forEach(untried::add);
        return Json.pretty(node);
    }

    private static void goal(ObjectNode node, Goal goal) {
        node.put("verdict", goal.verdict().toString());
        ArrayNode steps = node.putArray("repair");
        goal.steps().forEach(step -> step(steps.addObject(), step));
        ArrayNode missing = node.putArray("missing");
        goal.missing().forEach(gap -> gap(missing.addObject(), gap));
    }

    private static void step(ObjectNode node, Step step) {
        node.put("rule", step.first().rule());
        ArrayNode findings = node.putArray("findings");
        step.findings().stream().map(Finding::id).forEach(findings::add);
        node.put(
                "remediation",
                PageText.alone(step.first().guardrail().documentation().remediation()));
        ArrayNode edits = node.putArray("edits");
        step.edits()
                .forEach(edit -> edits.addObject()
                        .put("place", edit.place().toString())
                        .put("before", edit.before())
                        .put("after", edit.after()));
    }

    private static void gap(ObjectNode node, Gap gap) {
        node.put("evidence", gap.evidence().toString());
        node.put("path", gap.path());
        node.put("line", gap.line());
        node.put("reason", gap.reason());
        node.put("option", NotGiven.option(gap.evidence()).orElse(null));
    }

    private static void lever(ObjectNode node, Lever lever) {
        node.put("in", lever.setting().in());
        node.put("rule", lever.setting().rule());
        node.put("name", lever.setting().name());
        node.put("value", lever.setting().value());
        lever.entry().ifPresent(entry -> node.put(entry.added() ? "added" : "removed", entry.text()));
        ObjectNode was = node.putObject("was");
        was.put("value", lever.was().value());
        was.put("place", lever.was().place().toString());
        was.put("byDefault", lever.was().byDefault());
        gates(node.putArray("gates"), lever.gates());
        node.put("verdict", lever.verdict().toString());
    }

    static void gates(ArrayNode array, List<GateChange> gates) {
        gates.forEach(change -> array.addObject()
                .put("name", change.gate().toString())
                .put("was", change.was().toString())
                .put("status", change.now().toString()));
    }
}
