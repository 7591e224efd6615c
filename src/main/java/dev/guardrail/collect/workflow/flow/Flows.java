package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.ContextRead;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.EnvironmentWrite;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.ExpressionSlot;
import dev.guardrail.fact.Place;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds out where the properties that the expressions of one file read come from: through variables, the matrix and the
 * outputs of steps and jobs. What other files decide stays an origin of its own, such as {@code inputs.x}.
 */
public final class Flows {

    /** Variables that read variables: deeper ones are not followed. */
    private static final int DEPTH_LIMIT = 8;

    private static final Comparator<ContextRead> WIDEST = Comparator.comparing(ContextRead::control);

    /** Variables that the runner or the shell sets, and that have no text of anybody. */
    private static final Set<String> OF_THE_RUNNER =
            Set.of("home", "path", "pwd", "ci", "user", "tmpdir", "temp", "random", "ifs", "shell", "hostname", "lang");

    /** Events with a pull request or a comment: what an action reads of these, a stranger writes. */
    private static final Set<String> WITH_STRANGERS = Set.of(
            "pull_request",
            "pull_request_target",
            "pull_request_review",
            "pull_request_review_comment",
            "issues",
            "issue_comment",
            "workflow_run");

    private final FileParts parts;
    private final Definitions definitions;
    private final Function<Spot, Reach> reach;
    private final ContextTable contexts;
    private final OutputTable outputs;

    /**
     * The flows of one file.
     *
     * @param reach the events that run a part of the file
     * @param tables what is known of contexts and of outputs
     */
    public Flows(FileParts parts, Function<Spot, Reach> reach, Tables tables) {
        this.parts = parts;
        this.definitions = new Definitions(parts);
        this.reach = reach;
        this.contexts = ContextTable.of(tables);
        this.outputs = OutputTable.of(tables);
    }

    /** The expressions, in the order of the file. */
    public List<Expression> expressions() {
        return parts.written().stream()
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
                        one.code().language(),
                        one.code().by()))
                .toList();
    }

    /** What scripts write for later steps, in the order of the file. */
    public List<EnvironmentWrite> writes() {
        return parts.writes().stream()
                .map(write -> {
                    Optional<ContextRead> from = from(write, 0).min(WIDEST);
                    return new EnvironmentWrite(
                            write.place(),
                            write.spot().job(),
                            write.spot().step(),
                            write.file(),
                            write.name(),
                            write.text(),
                            from.map(ContextRead::control).orElse(Control.MAINTAINER),
                            from.map(ContextRead::origin).orElse(""),
                            from.map(ContextRead::by).orElse(""),
                            write.isConstant());
                })
                .toList();
    }

    private List<ContextRead> reads(Written one, int depth) {
        return one.anatomy().reads().stream()
                .map(path -> read(path, one, depth))
                .toList();
    }

    private ContextRead read(String path, Written by, int depth) {
        boolean inValue = by.anatomy().shown().contains(path);
        boolean ofStep = by.slot() == ExpressionSlot.ENV;
        ContextRead read = read(path, by.spot(), ofStep, by.place(), depth);
        return new ContextRead(path, inValue, read.control(), read.origin(), read.by(), read.source());
    }

    /**
     * A property that a part of the file reads.
     *
     * @param outer whether the variables of the part itself do not count, as in these variables
     */
    private ContextRead read(String path, Spot spot, boolean outer, Place place, int depth) {
        String[] names = path.split("\\.", -1);
        Attribution who = direct(path, names, spot);
        ContextRead direct = new ContextRead(path, true, who.control(), path, who.by(), place);
        if (depth == DEPTH_LIMIT || names.length < 2) {
            return direct;
        }
        return switch (names[0]) {
            case "env" -> variable(direct, names[1], spot, outer, depth);
            case "matrix" -> widest(direct, spot, matrix(names[1], spot, depth));
            case "needs", "jobs" -> widest(direct, spot, output(names, depth));
            case "steps" -> names.length == 4 ? step(direct, names[1], names[3], spot, depth) : direct;
            default -> direct;
        };
    }

    /** Who decides a property that comes from nothing else. */
    private Attribution direct(String path, String[] names, Spot spot) {
        return names[0].equals("github")
                ? reach.apply(spot).attribution(path, contexts)
                : new Attribution(ofFile(names), "");
    }

    private Control ofFile(String[] names) {
        return switch (names[0]) {
            case "inputs" ->
                names.length == 1 ? parts.inputs().ofAll() : parts.inputs().control(names[1]);
            case "vars", "secrets", "matrix" -> Control.MAINTAINER;
            case "env" -> Control.UNKNOWN;
            case "steps", "needs", "jobs" ->
                names.length > 2 && !names[2].equals("outputs") ? Control.GITHUB : Control.UNKNOWN;
            default -> Control.GITHUB;
        };
    }

    private ContextRead variable(ContextRead direct, String name, Spot spot, boolean outer, int depth) {
        List<Spot> spots = new ArrayList<>(spot.around());
        if (!outer) {
            spots.add(0, spot);
        }
        for (Spot around : spots) {
            if (definitions.setsVariable(around, name)) {
                return constantOr(direct, spot, written(around, ExpressionSlot.ENV, name, depth));
            }
        }
        List<Write> before = definitions.setBefore(spot, name);
        return before.isEmpty()
                ? direct
                : constantOr(direct, spot, before.stream().flatMap(write -> from(write, depth)));
    }

    private ContextRead step(ContextRead direct, String id, String output, Spot spot, int depth) {
        for (StepSource step : definitions.steps(spot.job(), id)) {
            List<Write> writes = definitions.outputs(step.spot(), output);
            if (!writes.isEmpty()) {
                return constantOr(direct, spot, writes.stream().flatMap(write -> from(write, depth)));
            }
            Optional<String> by = outputs.by(step.action(), output);
            if (by.isPresent()) {
                Control control = strangers(spot) ? Control.STRANGER : Control.COLLABORATOR;
                return new ContextRead(direct.path(), true, control, direct.path(), by.get(), direct.source());
            }
        }
        return direct;
    }

    private boolean strangers(Spot spot) {
        Reach here = reach.apply(spot);
        return here.strangers() && here.events().stream().anyMatch(WITH_STRANGERS::contains);
    }

    private Stream<ContextRead> matrix(String axis, Spot spot, int depth) {
        Spot job = new Spot(spot.job(), 0);
        return Stream.of("", "include", axis)
                .distinct()
                .flatMap(name -> written(job, ExpressionSlot.MATRIX, name, depth));
    }

    private Stream<ContextRead> output(String[] names, int depth) {
        return names.length == 4 && names[2].equals("outputs")
                ? written(new Spot(definitions.jobNamed(names[1]), 0), ExpressionSlot.OUTPUT, names[3], depth)
                : Stream.of();
    }

    /** What the expressions under a name have of properties. */
    private Stream<ContextRead> written(Spot spot, ExpressionSlot slot, String name, int depth) {
        return definitions.expressions(spot, slot, name).stream()
                .flatMap(one -> reads(one, depth + 1).stream())
                .filter(ContextRead::inValue);
    }

    /** What a script writes has of properties. */
    private Stream<ContextRead> from(Write write, int depth) {
        if (depth >= DEPTH_LIMIT) {
            return Stream.of(unknown(write, ""));
        }
        Stream<ContextRead> expressions = write.expressions().stream().flatMap(text -> {
            List<Written> same = definitions.expressions(write.spot(), ExpressionSlot.RUN, "").stream()
                    .filter(one -> one.text().equals(text))
                    .limit(1)
                    .toList();
            return same.isEmpty()
                    ? Stream.of(unknown(write, text))
                    : same.stream()
                            .flatMap(one -> reads(one, depth + 1).stream())
                            .filter(ContextRead::inValue);
        });
        Stream<ContextRead> variables = write.variables().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !OF_THE_RUNNER.contains(name) && !name.startsWith("runner_"))
                .map(name -> name.startsWith("github_")
                        ? read("github." + name.substring(7), write.spot(), false, write.place(), depth + 1)
                        : read("env." + name, write.spot(), false, write.place(), depth + 1));
        Stream<ContextRead> computed = write.computed() ? Stream.of(unknown(write, "")) : Stream.of();
        return Stream.of(expressions, variables, computed).flatMap(part -> part);
    }

    private static ContextRead unknown(Write write, String origin) {
        return new ContextRead(origin, true, Control.UNKNOWN, origin, "", write.place());
    }

    /** A property that has the value of others; the file fixes it where there are none. */
    private ContextRead constantOr(ContextRead direct, Spot spot, Stream<ContextRead> origins) {
        ContextRead constant =
                new ContextRead(direct.path(), true, Control.MAINTAINER, direct.path(), "", direct.source());
        return widest(constant, spot, origins);
    }

    /** A property that has the value of others: that of the widest controlled. */
    private ContextRead widest(ContextRead direct, Spot spot, Stream<ContextRead> origins) {
        return origins.min(WIDEST)
                .map(origin -> through(direct.path(), origin, spot))
                .orElse(direct);
    }

    /** A value from elsewhere. Conditions of the part that reads it may keep out more people than those around its origin. */
    private ContextRead through(String path, ContextRead origin, Spot spot) {
        Control here = origin.origin().startsWith("github.")
                ? reach.apply(spot).control(origin.origin(), contexts)
                : origin.control();
        Control fewer = here.compareTo(origin.control()) > 0 ? here : origin.control();
        String from = origin.origin().isEmpty() ? path : origin.origin();
        return new ContextRead(path, true, fewer, from, origin.by(), origin.source());
    }
}
