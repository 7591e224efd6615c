package dev.guardrail.collect.supply;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.EnvVar;
import dev.guardrail.fact.EnvironmentFile;
import dev.guardrail.fact.EnvironmentWrite;
import dev.guardrail.fact.EvaluatedVariable;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.WorkflowFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Finds where scripts of workflows take a text for code that strangers write and that {@code env} gives to them. Reading the
 * variable as data, such as {@code echo "$TITLE"}, is none.
 */
final class EvaluatedTexts {

    private record Spot(String path, String job, int step) {}

    /** Of each part of a file, the variables that it sets, and whether strangers write their texts. */
    private final Map<Spot, Map<String, Boolean>> set = new HashMap<>();

    /** Of each job, the variables with texts of strangers that its steps set for later ones. */
    private final Map<Spot, Set<String>> later = new HashMap<>();

    EvaluatedTexts(List<Fact> workflows) {
        for (Fact fact : workflows) {
            if (fact instanceof EnvVar variable) {
                names(variable).putIfAbsent(variable.name(), false);
            } else if (fact instanceof Expression expression
                    && expression.isInEnv()
                    && expression.control() == Control.STRANGER) {
                names(expression).put(expression.name(), true);
            } else if (fact instanceof EnvironmentWrite write
                    && write.file() == EnvironmentFile.ENV
                    && write.control() == Control.STRANGER) {
                later.computeIfAbsent(new Spot(write.path(), write.job(), write.step()), first -> new HashSet<>())
                        .add(write.name());
            }
        }
    }

    private Map<String, Boolean> names(WorkflowFact fact) {
        return set.computeIfAbsent(new Spot(fact.path(), fact.job(), fact.step()), first -> new HashMap<>());
    }

    /** The variables of a step whose texts strangers write: nearer ones hide those around. */
    private Set<String> strangers(Step step) {
        Map<String, Boolean> seen = new HashMap<>();
        for (Spot spot : List.of(
                new Spot(step.path(), step.job(), step.index()),
                new Spot(step.path(), step.job(), 0),
                new Spot(step.path(), "", 0))) {
            set.getOrDefault(spot, Map.of()).forEach(seen::putIfAbsent);
        }
        Set<String> names = new TreeSet<>();
        later.forEach((spot, written) -> {
            if (spot.path().equals(step.path()) && spot.job().equals(step.job()) && spot.step() < step.index()) {
                names.addAll(written);
            }
        });
        names.removeIf(name -> !set.getOrDefault(new Spot(step.path(), step.job(), step.index()), Map.of())
                .getOrDefault(name, true));
        seen.forEach((name, stranger) -> {
            if (stranger) {
                names.add(name);
            }
        });
        return names;
    }

    /** What the script of a step takes for code. */
    List<EvaluatedVariable> of(Step step, List<Command> commands) {
        Set<String> strangers = step.run().isEmpty() ? Set.of() : strangers(step);
        if (strangers.isEmpty()) {
            return List.of();
        }
        TakenForCode taken = TakenForCode.of(step);
        IntFunction<Place> places = ScriptPlaces.of(step, commands);
        List<EvaluatedVariable> found = new ArrayList<>();
        for (TakenForCode.Use use : taken.uses()) {
            written(use.variable(), strangers, taken.assigned(), new HashSet<>())
                    .ifPresent(variable -> found.add(new EvaluatedVariable(
                            places.apply(use.offset()), step.job(), step.index(), taken.shown(variable), use.sink())));
        }
        return found.stream().distinct().toList();
    }

    /** The variable with a text of strangers whose value a variable has: itself, or one that it gets its value from. */
    private static Optional<String> written(
            String variable, Set<String> strangers, Map<String, Set<String>> assigned, Set<String> seen) {
        Set<String> from = assigned.get(variable);
        if (from == null || from.contains(variable)) {
            return strangers.stream()
                    .filter(name -> name.equalsIgnoreCase(variable))
                    .findFirst();
        }
        return seen.add(variable)
                ? from.stream()
                        .flatMap(source -> written(source, strangers, assigned, seen).stream())
                        .findFirst()
                : Optional.empty();
    }
}
