package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.EnvironmentFile;
import dev.guardrail.fact.ExpressionSlot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The places of one file that give names their values, by name; names are in lower case, as paths have them. */
final class Definitions {

    private record Named(Spot spot, ExpressionSlot slot, String name) {}

    private final FileParts parts;
    private final Map<Named, List<Written>> written = new HashMap<>();
    private final Map<Spot, Set<String>> variables = new HashMap<>();

    Definitions(FileParts parts) {
        this.parts = parts;
        parts.written()
                .forEach(one -> written.computeIfAbsent(
                                new Named(one.spot(), one.slot(), lower(one.key())), key -> new ArrayList<>())
                        .add(one));
        parts.env()
                .forEach(variable -> variables
                        .computeIfAbsent(new Spot(variable.job(), variable.step()), key -> new HashSet<>())
                        .add(lower(variable.name())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    List<Written> expressions(Spot spot, ExpressionSlot slot, String name) {
        return written.getOrDefault(new Named(spot, slot, name), List.of());
    }

    boolean setsVariable(Spot spot, String name) {
        return variables.getOrDefault(spot, Set.of()).contains(name);
    }

    /** The steps of a job with an id. */
    List<StepSource> steps(String job, String id) {
        return parts.steps().stream().filter(step -> step.isCalled(job, id)).toList();
    }

    /** The outputs with a name that the script of a step writes. */
    List<Write> outputs(Spot step, String name) {
        return parts.writes().stream()
                .filter(write -> write.spot().equals(step) && write.file() == EnvironmentFile.OUTPUT)
                .filter(write -> lower(write.name()).equals(name))
                .toList();
    }

    /** What earlier steps of a job set a variable to. */
    List<Write> setBefore(Spot step, String name) {
        return parts.writes().stream()
                .filter(write -> write.file() == EnvironmentFile.ENV)
                .filter(write ->
                        write.spot().job().equals(step.job()) && write.spot().step() < step.step())
                .filter(write -> lower(write.name()).equals(name))
                .toList();
    }

    /** The id of a job as it is written. */
    String jobNamed(String lower) {
        return parts.written().stream()
                .map(one -> one.spot().job())
                .filter(job -> job.equalsIgnoreCase(lower))
                .findFirst()
                .orElse(lower);
    }
}
