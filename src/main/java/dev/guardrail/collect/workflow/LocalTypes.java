package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Type;
import dev.guardrail.collect.workflow.expression.Types;
import dev.guardrail.collect.workflow.grammar.Callable;
import dev.guardrail.collect.workflow.grammar.LocalCall;
import dev.guardrail.collect.workflow.grammar.LocalUse;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Step;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what one file gives to callables of the repository, and takes from them, with what they declare. */
final class LocalTypes {

    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Pattern OUTPUT = Pattern.compile("(?:steps|needs|jobs)\\.([\\w-]+)\\.outputs\\.([\\w.-]+)");

    private record JobKey(String job, String id) {}

    private final ReadFile reading;
    private final Function<LocalUse, Optional<Callable>> actions;
    private final Function<LocalCall, Optional<Callable>> workflows;

    LocalTypes(
            ReadFile reading,
            Function<LocalUse, Optional<Callable>> actions,
            Function<LocalCall, Optional<Callable>> workflows) {
        this.reading = reading;
        this.actions = actions;
        this.workflows = workflows;
    }

    List<Oversight> oversights() {
        List<Oversight> found = new ArrayList<>();
        if (reading.calls().isEmpty() && reading.uses().isEmpty()) {
            return found;
        }
        reading.calls()
                .forEach(call -> workflows
                        .apply(call)
                        .ifPresent(called -> call.inputs()
                                .forEach(input -> type(call, input, called).ifPresent(found::add))));
        Map<String, Callable> jobs = new HashMap<>();
        reading.calls().forEach(call -> workflows.apply(call).ifPresent(called -> jobs.put(lower(call.job()), called)));
        Map<JobKey, Callable> steps = steps();
        reading.facts().stream()
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .forEach(expression -> outputs(expression, jobs, steps, found));
        return found;
    }

    private Map<JobKey, Callable> steps() {
        Map<JobKey, Callable> steps = new HashMap<>();
        for (LocalUse use : reading.uses()) {
            reading.facts().stream()
                    .filter(Step.class::isInstance)
                    .map(Step.class::cast)
                    .filter(step -> step.job().equals(use.job()) && step.index() == use.step())
                    .filter(step -> !step.id().isEmpty())
                    .forEach(step -> actions.apply(use)
                            .ifPresent(action -> steps.put(new JobKey(step.job(), lower(step.id())), action)));
        }
        return steps;
    }

    private static void outputs(
            Expression expression, Map<String, Callable> jobs, Map<JobKey, Callable> steps, List<Oversight> found) {
        expression.reads().forEach(read -> {
            Matcher output = OUTPUT.matcher(read.path());
            if (!output.matches()) {
                return;
            }
            Callable callable = read.context().equals("steps")
                    ? steps.get(new JobKey(expression.job(), output.group(1)))
                    : jobs.get(output.group(1));
            String name = output.group(2);
            if (callable != null
                    && callable.outputs().filter(known -> !known.contains(name)).isPresent()) {
                found.add(new Oversight(
                        expression.place(),
                        expression.job(),
                        expression.step(),
                        Oversight.Kind.UNDEFINED_VALUE,
                        "`" + read.path() + "` is not defined: what is called has no output `" + name + "`"));
            }
        });
    }

    private Optional<Oversight> type(LocalCall call, YamlNode.Entry input, Callable called) {
        String name = lower(input.key().value());
        String declared = called.types().getOrDefault(name, "");
        Type given = reading.inputTypes().getOrDefault(call.job(), Map.of()).getOrDefault(name, Types.ANY);
        String text = input.value().text();
        boolean literal = input.value() instanceof YamlNode.Scalar && !text.contains("${{") && !text.isEmpty();
        boolean wrong = switch (declared) {
            case "boolean" ->
                literal
                        ? !text.equals("true") && !text.equals("false")
                        : given.equals(Types.TEXT) || given.equals(Types.NUMBER);
            case "number" ->
                literal
                        ? !NUMBER.matcher(text.strip()).matches()
                        : given.equals(Types.TEXT) || given.equals(Types.BOOLEAN);
            default -> false;
        };
        return wrong
                ? Optional.of(new Oversight(
                        input.value().place(),
                        call.job(),
                        0,
                        Oversight.Kind.WRONG_INPUT,
                        "`" + call.path() + "` takes " + (declared.equals("number") ? "a number" : "true or false")
                                + " as its input `" + input.key().value() + "`, found "
                                + (literal ? input.value().description() : given.noun())))
                : Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
