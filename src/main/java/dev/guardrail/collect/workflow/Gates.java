package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Handover;
import dev.guardrail.fact.LaterFailure;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Pairs a step whose failure does not end its job with a later step that fails because of it. */
final class Gates {

    /** In steps: no workflow that people wrote has more steps that read one value. */
    private static final int LIMIT = 20;

    private final Map<String, GateJob> jobs = new TreeMap<>();
    private final Map<String, Set<String>> readsOfJobs = new HashMap<>();
    private final GateReaders readers = new GateReaders();
    private final Map<String, List<Command>> commands = new HashMap<>();
    private final Set<String> forgiving = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private Gates(List<GateJob> jobs, List<Fact> facts) {
        for (GateJob job : jobs) {
            this.jobs.put(job.job().id(), job);
            readsOfJobs.put(
                    job.job().id(), Expressions.readsOfCondition(job.job().condition()));
        }
        facts.forEach(this::take);
    }

    static List<LaterFailure> of(List<GateJob> jobs, List<Fact> facts) {
        return new Gates(jobs, facts).pairs();
    }

    private void take(Fact fact) {
        if (fact instanceof Step step) {
            steps.add(step);
            readers.add(step, readsOfJobs.getOrDefault(step.job(), Set.of()));
        } else if (fact instanceof Command command) {
            commands.computeIfAbsent(key(command.job(), command.step()), key -> new ArrayList<>())
                    .add(command);
        } else if (fact instanceof ContinueOnError setting && setting.holds() != Truth.NEVER) {
            forgiving.add(key(setting.job(), setting.step()));
        }
    }

    private static String key(String job, int step) {
        return job + " " + step;
    }

    private List<LaterFailure> pairs() {
        List<LaterFailure> pairs = new ArrayList<>();
        for (Step step : steps) {
            if (!step.id().isEmpty() && forgiving.contains(key(step.job(), step.index()))) {
                pair(step, 0, "steps." + step.id() + ".outcome", "failure").ifPresent(pairs::add);
            }
            for (Command command : commands.getOrDefault(key(step.job(), step.index()), List.of())) {
                command.handovers().stream()
                        .flatMap(handover -> pair(step, command, handover).stream())
                        .findFirst()
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /**
     * The later step that fails because of a command. A status kept in a variable is taken to be 1, as after a failure.
     */
    private Optional<LaterFailure> pair(Step step, Command command, Handover handover) {
        String value = handover.value().contains("$") ? "1" : handover.value();
        return switch (handover.channel()) {
            case OUTPUT ->
                step.id().isEmpty()
                        ? Optional.empty()
                        : pair(step, command.ordinal(), "steps." + step.id() + ".outputs." + handover.name(), value);
            case ENVIRONMENT -> pair(step, command.ordinal(), "env." + handover.name(), value);
            case FILE -> Optional.empty();
        };
    }

    private Optional<LaterFailure> pair(Step step, int ordinal, String written, String value) {
        Map<String, String> handed = new TreeMap<>(Map.of(lower(written), value));
        if (!step.id().isEmpty()) {
            // `continue-on-error` turns the failure into success.
            handed.putIfAbsent(lower("steps." + step.id() + ".conclusion"), "success");
        }
        Optional<Step> gate = gate(
                step, lower(written), handed, later -> later.job().equals(step.job()) && later.index() > step.index());
        return gate.or(() -> inOtherJob(step, lower(written), value))
                .map(later -> new LaterFailure(later.place(), step.job(), step.index(), ordinal, written));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A step of another job that gets the value through an output of this job. */
    private Optional<Step> inOtherJob(Step step, String property, String value) {
        return Optional.ofNullable(jobs.get(step.job())).stream()
                .flatMap(job -> job.outputs().entrySet().stream())
                .limit(5L * LIMIT)
                .filter(output -> GateReaders.isRead(property, output.getValue()))
                .flatMap(output -> {
                    String needed = lower("needs." + step.job() + ".outputs." + output.getKey());
                    Map<String, String> handed =
                            Map.of(needed, value, lower("needs." + step.job() + ".result"), "success");
                    return gate(step, needed, handed, later -> needs(later, step.job())).stream();
                })
                .findFirst();
    }

    private boolean needs(Step later, String job) {
        GateJob other = jobs.get(later.job());
        return other != null && other.job().needs().stream().anyMatch(job::equalsIgnoreCase);
    }

    private Optional<Step> gate(Step step, String property, Map<String, String> handed, Predicate<Step> comesLater) {
        return readers.of(property)
                .filter(comesLater)
                .limit(LIMIT)
                .filter(later -> fails(later, step, handed))
                .findFirst();
    }

    private boolean fails(Step later, Step earlier, Map<String, String> handed) {
        boolean forgiven =
                forgiving.contains(key(later.job(), later.index())) || forgiving.contains(key(later.job(), 0));
        GateJob job = jobs.get(later.job());
        Contexts contexts = (job == null ? Contexts.ANY : job.contexts()).assuming(handed);
        boolean starts = job == null
                || later.job().equals(earlier.job())
                || runs(job.job().condition(), contexts);
        return !forgiven
                && starts
                && runs(later.condition(), contexts)
                && (repeats(later, earlier) || GateStep.fails(later, contexts, handed));
    }

    private static boolean runs(String condition, Contexts contexts) {
        return condition.isEmpty() || Expressions.condition(condition, contexts).holds() == Truth.ALWAYS;
    }

    /** Whether the later step runs the failed command again, and its failure counts. */
    private boolean repeats(Step later, Step earlier) {
        List<Command> again = commands.getOrDefault(key(later.job(), later.index()), List.of());
        return !later.condition().isEmpty()
                && commands.getOrDefault(key(earlier.job(), earlier.index()), List.of()).stream()
                        .anyMatch(first -> again.stream()
                                .limit(LIMIT)
                                .anyMatch(second -> second.status() == ExitStatus.OBSERVED
                                        && second.text().equals(first.text())));
    }
}
