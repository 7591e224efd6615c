package dev.guardrail.collect.workflow.expression;

import dev.guardrail.fact.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the contexts of an expression before a run.
 *
 * @param matrix the combinations of the job
 * @param triggers the events that start the workflow; empty where they are not known
 * @param place the place of the expression
 * @param ids the ids of the job's steps, or of the jobs of the workflow for a job; empty where they are not
 *     known
 * @param assumed the assumed values of properties, by their dotted path in lower case. If there are any, no step has
 *     failed so far
 */
public record Contexts(
        Cells matrix, List<Trigger> triggers, Place place, Optional<Set<String>> ids, Map<String, String> assumed) {

    /** Nothing is known. */
    public static final Contexts ANY = new Contexts(Cells.ANY, List.of(), Place.COMPOSITE, Optional.empty(), Map.of());

    /**
     * All outcomes of a step or job. Null is that of a step that has not run yet, and of a job that is not needed
     * directly.
     */
    static final List<Object> OUTCOMES = List.of("success", "failure", "cancelled", "skipped", Scalars.NULL);

    private static final Map<String, List<Object>> ENUMERATED = Map.of(
            "job.status", List.of("success", "failure", "cancelled"),
            "runner.os", List.of("Linux", "Windows", "macOS"),
            "runner.arch", List.of("X86", "X64", "ARM", "ARM64"),
            "runner.environment", List.of("github-hosted", "self-hosted"),
            "github.ref_type", List.of("branch", "tag"));

    /** The place of an expression, which decides what the status functions are about. */
    public enum Place {
        /** A job, or a property of the job as a whole. */
        JOB,
        STEP,
        /**
         * A step of a composite action: it has succeeded or failed as the action has, but is cancelled with the job.
         */
        COMPOSITE
    }

    public Contexts {
        triggers = List.copyOf(triggers);
        assumed = Map.copyOf(assumed);
    }

    /** Nothing is assumed. */
    public Contexts(Cells matrix, List<Trigger> triggers, Place place, Optional<Set<String>> ids) {
        this(matrix, triggers, place, ids, Map.of());
    }

    /** These contexts, with assumed values of some properties and without a failed step so far. */
    public Contexts assuming(Map<String, String> values) {
        return new Contexts(matrix, triggers, place, ids, values);
    }

    /** These contexts for the steps of the job. */
    public Contexts ofSteps(Set<String> stepIds) {
        return new Contexts(matrix, triggers, Place.STEP, Optional.of(Set.copyOf(stepIds)), assumed);
    }

    /** These contexts for the steps of the job, whose ids are not known. */
    public Contexts ofAnySteps() {
        return new Contexts(matrix, triggers, Place.STEP, Optional.empty(), assumed);
    }

    /** The possible values of a property, constants and {@link Prefix}es; empty where it can have any value. */
    List<Object> values(String path, World world, boolean informed) {
        if (assumed.containsKey(path)) {
            String value = assumed.get(path);
            boolean flag = path.startsWith("inputs.") || path.endsWith(".fork");
            boolean truth = flag && (value.equals("true") || value.equals("false"));
            return List.of(truth ? (Object) value.equals("true") : value);
        }
        List<Object> values = ENUMERATED.getOrDefault(path, List.of());
        if (!values.isEmpty()) {
            return values;
        }
        if (path.startsWith("steps.") || path.startsWith("needs.")) {
            return outcomes(path.split("\\.", -1));
        }
        return informed && !triggers.isEmpty() ? Events.values(path, world, triggers) : List.of();
    }

    /** A context as a whole; {@link Cells#UNKNOWN} where nothing is known of it. */
    Object whole(String context, World world) {
        // Of the payload, a few properties are assumed: that says nothing about the others.
        return assumed.isEmpty() || context.equals("github") ? Cells.UNKNOWN : Assumed.whole(context, assumed, world);
    }

    private List<Object> outcomes(String[] path) {
        boolean steps = path[0].equals("steps");
        boolean listed = place == Place.JOB ? !steps : steps && place == Place.STEP;
        if (listed && ids.isPresent() && ids.get().stream().noneMatch(path[1]::equalsIgnoreCase)) {
            return List.of(Scalars.NULL);
        }
        if (path.length != 3) {
            return List.of();
        }
        return switch (path[2]) {
            case "outcome", "conclusion" -> steps ? OUTCOMES : List.of();
            case "result" -> steps ? List.of() : OUTCOMES;
            default -> List.of();
        };
    }

    /** The result of a status function. */
    boolean status(String function, Object arguments, World world) {
        if (function.equals("always")) {
            return true;
        }
        if (!assumed.isEmpty()) {
            return function.equals("success");
        }
        if (place != Place.STEP && function.equals("cancelled")) {
            return world.choose("cancelled");
        }
        int state = world.choose(List.of("status", arguments), 3);
        return state == List.of("success", "failure", "cancelled").indexOf(function);
    }

    /** A text of which only the beginning is known. */
    record Prefix(String text) {}
}
