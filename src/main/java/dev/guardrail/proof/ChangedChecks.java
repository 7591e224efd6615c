package dev.guardrail.proof;

import dev.guardrail.audit.Change;
import dev.guardrail.collect.coverage.gate.CoverageGateCollector;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.EffectiveCommands;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.EffectiveCommand;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the checks of workflows and the thresholds of coverage on lines that a range adds or changes. */
final class ChangedChecks {

    private static final String ON_RUNNER =
            "a runner of GitHub runs it, with actions, services and secrets that are not here";

    /** Commands that check nothing. */
    private static final Set<String> NO_CHECKS = Set.of(
            "true", ":", "echo", "printf", "set", "cd", "export", "exit", "mkdir", "sleep", "cat", "shopt", "source");

    private ChangedChecks() {}

    /**
     * Finds them.
     *
     * @param tables what is known of the world outside the repository
     */
    static List<ChangedCheck> of(Change change, Tables tables) {
        Map<String, Set<Integer>> added = change.facts().stream()
                .filter(AddedLine.class::isInstance)
                .map(AddedLine.class::cast)
                .collect(Collectors.groupingBy(
                        AddedLine::path, TreeMap::new, Collectors.mapping(AddedLine::number, Collectors.toSet())));
        Readings readings = new Readings();
        List<Fact> workflows = new WorkflowCollector(readings, tables).collect(change.head());
        List<Fact> effective = EffectiveCommands.of(workflows);
        List<ChangedCheck> checks = new ArrayList<>();
        for (Fact fact : workflows) {
            if (fact instanceof Command command && !NO_CHECKS.contains(command.tool()) && isOn(added, command)) {
                checks.add(check(command, effective));
            }
        }
        for (Fact fact : new CoverageGateCollector(readings).collect(change.head(), workflows)) {
            if (fact instanceof CoverageGate gate && gate.isDemanding() && isOn(added, gate)) {
                checks.add(check(gate, workflows, Threshold.of(change.head(), gate)));
            }
        }
        return checks;
    }

    private static boolean isOn(Map<String, Set<Integer>> added, Located fact) {
        return added.getOrDefault(fact.path(), Set.of()).contains(fact.place().line());
    }

    private static ChangedCheck check(Command command, List<Fact> effective) {
        boolean fails = effective.stream()
                .anyMatch(fact ->
                        fact instanceof EffectiveCommand other && other.place().equals(command.place()));
        String job = command.job().isEmpty() ? "the step that runs the action" : "job `" + command.job() + "`";
        return new ChangedCheck(
                command.place(),
                "`" + command.text() + "`",
                fails
                        ? job + " has to fail where the command fails"
                        : "nothing is known to fail where the command fails"
                                + (command.hiddenBy().isEmpty() ? "" : ": " + command.hiddenBy() + " hides it"),
                ON_RUNNER,
                Optional.empty(),
                Outcome.NOT_RUN);
    }

    private static ChangedCheck check(CoverageGate gate, List<Fact> workflows, Optional<Threshold> threshold) {
        List<String> enforcing = workflows.stream()
                .filter(fact ->
                        fact instanceof Command command && gate.isEnforcedByCommand(command.tool(), command.text()))
                .map(fact -> "`" + ((Command) fact).text() + "`")
                .distinct()
                .sorted()
                .toList();
        String what = gate.tool() + "'s minimum of " + gate.minimum().toPlainString() + " % (" + gate.target() + ", "
                + gate.counter() + ")";
        String fails = enforcing.isEmpty()
                ? "no command of the workflows is known to fail below it"
                : String.join(", ", enforcing) + " has to fail below it";
        return new ChangedCheck(
                gate.place(),
                what,
                fails,
                threshold.isPresent() ? "" : "its number does not stand once on its line, and so cannot be raised",
                threshold,
                Outcome.NOT_RUN);
    }
}
