package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.ContextRead;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.EnvVar;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.ExpressionSlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out where the properties that the expressions of one file read come from: through variables, the matrix and the
 * outputs of jobs. What other files decide stays an origin of its own, such as {@code inputs.x}.
 */
public final class Flows {

    /** Variables that read variables: deeper ones are not followed. */
    private static final int DEPTH_LIMIT = 8;

    private static final Comparator<ContextRead> WIDEST = Comparator.comparing(ContextRead::control);

    /** Where a value is defined: in a slot of a part of the file, under a name in lower case. */
    private record Definition(Spot spot, ExpressionSlot slot, String key) {}

    private final List<Written> written;
    private final Map<Definition, List<Written>> definitions = new HashMap<>();
    private final Map<Spot, Set<String>> variables = new HashMap<>();
    private final Function<Spot, Reach> reach;
    private final Inputs inputs;

    /**
     * The flows of one file.
     *
     * @param written its expressions
     * @param env its variables
     * @param reach the events that run a part of the file
     * @param inputs who decides the inputs that it takes
     */
    public Flows(List<Written> written, List<EnvVar> env, Function<Spot, Reach> reach, Inputs inputs) {
        this.written = List.copyOf(written);
        this.reach = reach;
        this.inputs = inputs;
        for (Written one : written) {
            definitions
                    .computeIfAbsent(new Definition(one.spot(), one.slot(), lower(one.key())), key -> new ArrayList<>())
                    .add(one);
        }
        env.forEach(variable -> variables
                .computeIfAbsent(new Spot(variable.job(), variable.step()), key -> new HashSet<>())
                .add(lower(variable.name())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The expressions, in the order of the file. */
    public List<Expression> expressions() {
        return written.stream()
                .map(one -> new Expression(
                        one.place(),
                        one.spot().job(),
                        one.spot().step(),
                        one.slot(),
                        one.key(),
                        one.text(),
                        reads(one, 0),
                        one.anatomy().functions(),
                        one.constant(),
                        one.anatomy().type(),
                        one.sink()))
                .toList();
    }

    private List<ContextRead> reads(Written one, int depth) {
        return one.anatomy().reads().stream()
                .map(path -> read(path, one, depth))
                .toList();
    }

    private ContextRead read(String path, Written by, int depth) {
        String[] parts = path.split("\\.", -1);
        ContextRead direct = new ContextRead(path, direct(path, parts, by.spot()), path, by.place());
        if (depth == DEPTH_LIMIT) {
            return direct;
        }
        return switch (parts[0]) {
            case "env" -> variable(parts, by, depth, direct);
            case "matrix" -> matrix(parts, by, depth, direct);
            case "needs" ->
                parts.length == 4 && parts[2].equals("outputs")
                        ? from(new Definition(new Spot(jobNamed(parts[1]), 0), ExpressionSlot.OUTPUT, parts[3]), depth)
                                .map(origin -> through(path, origin, by))
                                .orElse(direct)
                        : direct;
            default -> direct;
        };
    }

    /** Who decides a property that comes from nothing else. */
    private Control direct(String path, String[] parts, Spot spot) {
        return switch (parts[0]) {
            case "github" -> reach.apply(spot).control(path);
            case "inputs" -> parts.length == 1 ? inputs.ofAll() : inputs.control(parts[1]);
            case "vars", "secrets" -> Control.MAINTAINER;
            case "matrix" -> Control.MAINTAINER;
            case "env" -> Control.UNKNOWN;
            case "steps", "needs", "jobs" ->
                parts.length > 2 && !parts[2].equals("outputs") ? Control.GITHUB : Control.UNKNOWN;
            default -> Control.GITHUB;
        };
    }

    private ContextRead variable(String[] parts, Written by, int depth, ContextRead direct) {
        if (parts.length != 2) {
            return direct;
        }
        List<Spot> spots = new ArrayList<>(by.spot().around());
        if (by.slot() != ExpressionSlot.ENV) {
            spots.add(0, by.spot());
        }
        for (Spot spot : spots) {
            if (variables.getOrDefault(spot, Set.of()).contains(parts[1])) {
                return from(new Definition(spot, ExpressionSlot.ENV, parts[1]), depth)
                        .map(origin -> through(direct.path(), origin, by))
                        .orElse(new ContextRead(direct.path(), Control.MAINTAINER, direct.path(), by.place()));
            }
        }
        return direct;
    }

    private ContextRead matrix(String[] parts, Written by, int depth, ContextRead direct) {
        Spot job = new Spot(by.spot().job(), 0);
        return List.of("", "include", parts.length > 1 ? parts[1] : "").stream()
                .distinct()
                .flatMap(key -> from(new Definition(job, ExpressionSlot.MATRIX, key), depth).stream())
                .min(WIDEST)
                .map(origin -> through(direct.path(), origin, by))
                .orElse(direct);
    }

    /** What the most people control of what a definition reads; empty where it reads nothing. */
    private Optional<ContextRead> from(Definition definition, int depth) {
        return definitions.getOrDefault(definition, List.of()).stream()
                .flatMap(one -> reads(one, depth + 1).stream())
                .min(WIDEST);
    }

    /** A value from elsewhere. Conditions of the part that reads it may keep out more people than those around its origin. */
    private ContextRead through(String path, ContextRead origin, Written by) {
        Control here = origin.origin().startsWith("github.")
                ? reach.apply(by.spot()).control(origin.origin())
                : origin.control();
        Control fewer = here.compareTo(origin.control()) > 0 ? here : origin.control();
        return new ContextRead(path, fewer, origin.origin(), origin.source());
    }

    /** The id of a job as it is written; a path has it in lower case. */
    private String jobNamed(String lower) {
        return written.stream()
                .map(one -> one.spot().job())
                .filter(job -> job.equalsIgnoreCase(lower))
                .findFirst()
                .orElse(lower);
    }
}
