package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.flow.ContextTable;
import dev.guardrail.collect.workflow.flow.Reach;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.ContextRead;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.ExpressionSlot;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows values between the files of a repository: from the inputs that a call gives to the workflow or the action that it
 * calls, and from its outputs back.
 */
final class LocalCalls {

    /** Calls within calls: more are not followed. */
    private static final int ROUNDS = 3;

    private static final Comparator<ContextRead> WIDEST = Comparator.comparing(ContextRead::control);

    /** A call of a file of the repository. */
    private record Call(String caller, String job, int step, String called) {}

    private final Map<String, List<Fact>> facts;
    private final ContextTable contexts;
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, List<Expression>> expressions = new HashMap<>();

    private LocalCalls(Map<String, List<Fact>> facts, ContextTable contexts) {
        this.facts = facts;
        this.contexts = contexts;
        facts.forEach((path, ofFile) -> ofFile.forEach(fact -> {
            if (fact instanceof ActionReference reference && reference.kind() == ReferenceKind.LOCAL) {
                called(reference.uses())
                        .ifPresent(to -> calls.add(new Call(path, reference.job(), reference.step(), to)));
            }
        }));
    }

    /** The facts of all files, by path, with what the files say of each other. */
    static Map<String, List<Fact>> follow(Map<String, List<Fact>> facts, ContextTable contexts) {
        LocalCalls local = new LocalCalls(facts, contexts);
        if (!local.calls.isEmpty()) {
            for (int round = 0; round < ROUNDS && local.round(); round++) {
                local.expressions.clear();
            }
        }
        return facts;
    }

    private Optional<String> called(String uses) {
        String path = uses.strip().substring(2).replace('\\', '/').replaceAll("/+$", "");
        return Stream.of(path, path + "/action.yml", path + "/action.yaml")
                .filter(facts::containsKey)
                .findFirst();
    }

    private boolean round() {
        facts.forEach((path, ofFile) -> expressions.put(
                path,
                ofFile.stream()
                        .filter(Expression.class::isInstance)
                        .map(Expression.class::cast)
                        .toList()));
        boolean changed = false;
        for (Map.Entry<String, List<Fact>> file : facts.entrySet()) {
            List<Fact> resolved = file.getValue().stream()
                    .map(fact -> fact instanceof Expression expression ? resolved(expression) : fact)
                    .toList();
            changed |= !resolved.equals(file.getValue());
            file.setValue(resolved);
        }
        return changed;
    }

    private Expression resolved(Expression expression) {
        List<ContextRead> reads = expression.reads().stream()
                .map(read -> resolved(expression, read))
                .toList();
        return reads.equals(expression.reads()) ? expression : expression.withReads(reads);
    }

    private ContextRead resolved(Expression expression, ContextRead read) {
        String file = read.source().path();
        String[] names = read.origin().split("\\.", -1);
        if (read.control() == Control.UNKNOWN && names.length > 1) {
            Optional<ContextRead> from = switch (names[0]) {
                case "inputs" -> input(file, names[1]);
                case "steps" -> names.length == 4 ? output(file, stepsCalled(file, names[1]), names[3]) : none();
                case "needs" -> names.length == 4 ? output(file, names[1], names[3]) : none();
                default -> none();
            };
            return from.map(origin -> through(read, origin)).orElse(read);
        }
        return names[0].equals("github") && file.equals(expression.path()) ? called(file, read) : read;
    }

    private static Optional<ContextRead> none() {
        return Optional.empty();
    }

    private static ContextRead through(ContextRead read, ContextRead origin) {
        return new ContextRead(
                read.path(), read.inValue(), origin.control(), origin.origin(), origin.by(), origin.source());
    }

    /** What the callers of a file give for an input; of a file that others may call as well, only what is open to more. */
    private Optional<ContextRead> input(String file, String name) {
        Optional<ContextRead> widest = calls.stream()
                .filter(call -> call.called().equals(file))
                .flatMap(call -> expressions.getOrDefault(call.caller(), List.of()).stream()
                        .filter(one -> one.slot() == ExpressionSlot.WITH
                                && one.job().equals(call.job())
                                && one.step() == call.step()
                                && one.name().equalsIgnoreCase(name)))
                .flatMap(given -> given.reads().stream())
                .filter(ContextRead::inValue)
                .min(WIDEST);
        return widest.filter(read -> read.control().compareTo(Control.UNKNOWN) < 0 || file.startsWith(".github/"));
    }

    /** The steps with an id, as their jobs and numbers. */
    private List<Call> stepsCalled(String file, String id) {
        Set<List<Object>> steps = new HashSet<>();
        for (Fact fact : facts.getOrDefault(file, List.of())) {
            if (fact instanceof Step step && step.id().toLowerCase(Locale.ROOT).equals(id)) {
                steps.add(List.of(step.job(), step.index()));
            }
        }
        return calls.stream()
                .filter(call -> call.caller().equals(file) && steps.contains(List.of(call.job(), call.step())))
                .toList();
    }

    private Optional<ContextRead> output(String file, String job, String name) {
        return output(
                file,
                calls.stream()
                        .filter(call -> call.caller().equals(file)
                                && call.step() == 0
                                && call.job().equalsIgnoreCase(job))
                        .toList(),
                name);
    }

    private Optional<ContextRead> output(String file, List<Call> called, String name) {
        return called.stream()
                .filter(call -> call.caller().equals(file))
                .flatMap(call -> expressions.getOrDefault(call.called(), List.of()).stream())
                .filter(one -> one.slot() == ExpressionSlot.OUTPUT && one.job().isEmpty())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .flatMap(one -> one.reads().stream())
                .filter(ContextRead::inValue)
                .min(WIDEST);
    }

    /** The event of a called file is that of its callers. */
    private ContextRead called(String file, ContextRead read) {
        Set<String> events = new HashSet<>();
        for (Call call : calls) {
            if (call.called().equals(file)) {
                Set<String> ofCaller = new HashSet<>();
                for (Fact fact : facts.getOrDefault(call.caller(), List.of())) {
                    if (fact instanceof Trigger trigger) {
                        ofCaller.add(trigger.event());
                    }
                }
                if (ofCaller.isEmpty() || ofCaller.contains("workflow_call")) {
                    return read;
                }
                events.addAll(ofCaller);
            }
        }
        if (events.isEmpty() || !file.startsWith(".github/") || isStarted(file)) {
            return read;
        }
        Control control = new Reach(events, true, Set.of()).control(read.origin(), contexts);
        return control.compareTo(read.control()) > 0
                ? new ContextRead(read.path(), read.inValue(), control, read.origin(), read.by(), read.source())
                : read;
    }

    /** Whether events start a file besides its callers. */
    private boolean isStarted(String file) {
        return facts.getOrDefault(file, List.of()).stream()
                .anyMatch(fact ->
                        fact instanceof Trigger trigger && !trigger.event().equals("workflow_call"));
    }
}
