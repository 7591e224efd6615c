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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pairs a step whose failure lets its job go on with a later step that fails by it. */
final class Gates {

    /** More steps than that look at one thing in no workflow that somebody reads. */
    private static final int LIMIT = 20;

    /** A script that only looks at something is shorter. */
    private static final int LENGTH_LIMIT = 5_000;

    /** {@code steps.a.outcome}, {@code needs.a.outputs.b}, {@code env.A}, and a variable of the shell. */
    private static final Pattern READ = Pattern.compile(
            "(?i)\\b((?:steps|needs)\\.[\\w-]+\\.(?:outcome|outputs\\.[\\w-]+)" + "|env\\.\\w+)|\\$\\{?(\\w+)");

    private static final Pattern INDEX = Pattern.compile("\\[\\s*'([\\w-]+)'\\s*]");
    private static final Pattern FENCE = Pattern.compile("\\$\\{\\{.*?}}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");

    private final Map<String, GateJob> jobs = new TreeMap<>();
    private final Map<String, List<Step>> readers = new HashMap<>();
    private final Map<String, List<Command>> commands = new HashMap<>();
    private final Set<String> forgiving = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private Gates(List<GateJob> jobs, List<Fact> facts) {
        jobs.forEach(job -> this.jobs.put(job.job().id(), job));
        facts.forEach(this::take);
    }

    static List<LaterFailure> of(List<GateJob> jobs, List<Fact> facts) {
        return new Gates(jobs, facts).pairs();
    }

    private void take(Fact fact) {
        if (fact instanceof Step step) {
            steps.add(step);
            GateJob job = jobs.get(step.job());
            String text = step.condition() + "\n" + step.run() + "\n" + step.env() + step.with()
                    + (job == null ? "" : "\n" + job.job().condition());
            Matcher read = READ.matcher(INDEX.matcher(text).replaceAll(".$1"));
            Set<String> names = new HashSet<>();
            while (read.find()) {
                names.add((read.group(1) != null ? read.group(1) : "env." + read.group(2)).toLowerCase(Locale.ROOT));
            }
            names.forEach(name ->
                    readers.computeIfAbsent(name, key -> new ArrayList<>()).add(step));
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

    /** A status that was kept in a variable is that of a failure, and not 0. */
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
        String handed = written.toLowerCase(Locale.ROOT);
        Optional<Step> later = reader(step, handed, value);
        GateJob job = jobs.get(step.job());
        if (later.isEmpty() && job != null) {
            later = job.outputs().entrySet().stream()
                    .limit(5L * LIMIT)
                    .filter(output -> INDEX.matcher(output.getValue())
                            .replaceAll(".$1")
                            .toLowerCase(Locale.ROOT)
                            .contains(handed))
                    .flatMap(output -> {
                        String needed =
                                ("needs." + step.job() + ".outputs." + output.getKey()).toLowerCase(Locale.ROOT);
                        return reader(step, needed, value).stream();
                    })
                    .findFirst();
        }
        return later.map(gate -> new LaterFailure(gate.place(), step.job(), step.index(), ordinal, written));
    }

    private Optional<Step> reader(Step step, String handed, String value) {
        boolean elsewhere = handed.startsWith("needs.");
        return readers.getOrDefault(handed, List.of()).stream()
                .filter(later -> elsewhere
                        ? !later.job().equals(step.job())
                        : later.job().equals(step.job()) && later.index() > step.index())
                .limit(LIMIT)
                .filter(later -> fails(later, step, Map.of(handed, value)))
                .findFirst();
    }

    private boolean fails(Step later, Step earlier, Map<String, String> handed) {
        boolean forgiven =
                forgiving.contains(key(later.job(), later.index())) || forgiving.contains(key(later.job(), 0));
        GateJob job = jobs.get(later.job());
        Contexts contexts = (job == null ? Contexts.ANY : job.contexts()).assuming(handed);
        return !forgiven
                && (job == null || runs(job.job().condition(), contexts))
                && runs(later.condition(), contexts)
                && (repeats(later, earlier) || sets(later) || script(later, contexts, handed));
    }

    private static boolean runs(String condition, Contexts contexts) {
        return condition.isEmpty() || Expressions.condition(condition, contexts).holds() == Truth.ALWAYS;
    }

    /** Whether it runs what failed once more, and counts. */
    private boolean repeats(Step later, Step earlier) {
        List<Command> again = commands.getOrDefault(key(later.job(), later.index()), List.of());
        return !later.condition().isEmpty()
                && commands.getOrDefault(key(earlier.job(), earlier.index()), List.of()).stream()
                        .anyMatch(first -> again.stream()
                                .limit(LIMIT)
                                .anyMatch(second -> second.status() == ExitStatus.OBSERVED
                                        && second.text().equals(first.text())));
    }

    private static boolean sets(Step later) {
        String script = later.input("script");
        return later.uses().strip().toLowerCase(Locale.ROOT).startsWith("actions/github-script@")
                && (script.contains("setFailed(") || script.contains("throw ") || script.contains("process.exit(1)"));
    }

    private static boolean script(Step later, Contexts contexts, Map<String, String> handed) {
        if (later.run().isEmpty() || later.run().length() > LENGTH_LIMIT) {
            return false;
        }
        Map<String, String> variables = new HashMap<>();
        later.env().forEach((name, value) -> variables.put(name.toLowerCase(Locale.ROOT), known(value, contexts)));
        handed.forEach((name, value) -> variables.putIfAbsent(name.replaceFirst("^env\\.", ""), value));
        String script = VARIABLE.matcher(known(later.run(), contexts))
                .replaceAll(match -> Matcher.quoteReplacement(
                        variables.getOrDefault(match.group(1).toLowerCase(Locale.ROOT), match.group())));
        GateScript.End end = GateScript.of(script);
        return end == GateScript.End.FAILS || end == GateScript.End.CAN_FAIL;
    }

    /** The text with what its expressions are, where that is known. */
    private static String known(String text, Contexts contexts) {
        if (text.length() > LENGTH_LIMIT) {
            return text;
        }
        return FENCE.matcher(text).replaceAll(match -> {
            Set<String> values = Expressions.texts(match.group(), contexts);
            return Matcher.quoteReplacement(
                    values.size() == 1 ? values.iterator().next() : match.group());
        });
    }
}
