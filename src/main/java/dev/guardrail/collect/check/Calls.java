package dev.guardrail.collect.check;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.check.call.CalledCommand;
import dev.guardrail.collect.check.call.Folders;
import dev.guardrail.collect.check.call.RepositoryCalls;
import dev.guardrail.collect.check.call.WorkingFolder;
import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.collect.workflow.script.ToolCall;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import dev.guardrail.fact.WorkflowFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds what a step checks, also by what it calls in the repository. */
final class Calls {

    /** Actions within actions: more than GitHub allows. */
    private static final int DEPTH = 10;

    /** Inputs of actions that hold a command. */
    private static final Set<String> COMMAND_INPUTS = Set.of("run", "command", "cmd", "script", "arguments", "args");

    private final RepositoryCalls repository;
    private final BuildChecks builds;
    private final Map<String, List<Fact>> actions = new HashMap<>();
    private final Map<Called, List<Leaf>> known = new HashMap<>();

    Calls(Snapshot snapshot, Collection<Fact> facts, Readings readings) {
        this.repository = new RepositoryCalls(snapshot, readings, InnerCommands.RUNNERS);
        this.builds = new BuildChecks(snapshot, readings);
        for (Fact fact : facts) {
            if (fact instanceof WorkflowFact part && part.path().matches("(.*/)?action\\.ya?ml")) {
                String folder = part.path().contains("/") ? part.path().replaceFirst("/[^/]*$", "") : "";
                actions.computeIfAbsent(folder, key -> new ArrayList<>()).add(fact);
            }
        }
    }

    /** Whether the repository has more commands behind its calls than are followed. */
    boolean isExhausted() {
        return repository.isExhausted();
    }

    List<Leaf> of(JobRun run, Step step) {
        return of(run, run.facts(), step, 0);
    }

    private List<Leaf> of(JobRun run, Collection<Fact> facts, Step step, int depth) {
        return step.uses().isEmpty() ? commands(run, facts, step) : action(run, step, depth);
    }

    /** The checks of the steps of an action of the repository that can run. */
    private List<Leaf> composite(JobRun run, List<Fact> facts, int depth) {
        List<Leaf> leaves = new ArrayList<>();
        Set<Integer> never = new HashSet<>();
        Map<Integer, ContinueOnError> forgiven = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Condition condition && condition.holds() == Truth.NEVER) {
                never.add(condition.step());
            } else if (fact instanceof ContinueOnError setting && setting.holds() == Truth.ALWAYS) {
                forgiven.put(setting.step(), setting);
            }
        }
        for (Fact fact : facts) {
            if (fact instanceof Step step && depth < DEPTH) {
                for (Leaf leaf : of(run, facts, step, depth + 1)) {
                    ContinueOnError setting = forgiven.get(step.index());
                    leaves.add(
                            never.contains(step.index())
                                    ? leaf.with(ExitStatus.UNREACHED, "its step of the action never runs")
                                    : setting == null
                                            ? leaf
                                            : leaf.with(
                                                    ExitStatus.IGNORED,
                                                    "`continue-on-error: " + setting.value() + "`"));
                }
            }
        }
        return leaves;
    }

    private List<Leaf> commands(JobRun run, Collection<Fact> facts, Step step) {
        List<Leaf> leaves = new ArrayList<>();
        WorkingFolder folder = new WorkingFolder(run.evaluate(step.directory()).orElse(step.directory()));
        for (Fact fact : facts) {
            if (fact instanceof Command command && command.step() == step.index()) {
                folder.after(command.words());
                command(EnvironmentChoice.of(run, step, command), folder.now(), leaves);
            }
        }
        return leaves;
    }

    private void direct(Command command, String directory, List<Leaf> leaves) {
        for (BuildChecks.Named named : builds.of(command.words(), command.place(), directory)) {
            Leaf leaf = new Leaf(
                    named.name(),
                    named.place(),
                    command.place(),
                    command.status(),
                    command.hiddenBy(),
                    command.tool(),
                    "",
                    named.words(),
                    Folders.of(directory, command.words()));
            leaves.add(unlessHarmless(leaf.within(named), directory));
        }
    }

    /** The check, which takes no failure if it is a program of the repository that cannot fail on purpose. */
    private Leaf unlessHarmless(Leaf leaf, String directory) {
        String file = leaf.name().tool().split(" ", 2)[0];
        boolean harmless = file.contains(".") && repository.isHarmless(Folders.join(directory, file));
        return harmless && leaf.status() == ExitStatus.OBSERVED
                ? leaf.with(ExitStatus.SILENCED, "`" + file + "` says nowhere that it fails")
                : leaf;
    }

    /** Adds what a command of a file of the repository checks that a command of the workflow calls. */
    private void behind(Command outer, CalledCommand inner, List<Leaf> leaves) {
        boolean passes = outer.status() == ExitStatus.OBSERVED;
        for (BuildChecks.Named named : builds.of(inner.words(), inner.place(), inner.directory())) {
            CheckName name = named.name();
            List<String> words = new ArrayList<>(named.words());
            words.addAll(outer.words());
            CheckName whole = outer.tool().startsWith("pre-commit")
                    ? new CheckName(
                            name.kind(),
                            name.tool(),
                            name.shown(),
                            name.extent().and(ArgumentReader.read("pre-commit", outer.words())))
                    : name;
            Leaf leaf = new Leaf(
                    whole,
                    passes ? named.place() : outer.place(),
                    outer.place(),
                    passes ? inner.status() : outer.status(),
                    passes ? inner.hiddenBy() : outer.hiddenBy(),
                    inner.tool(),
                    outer.tool(),
                    words,
                    inner.directory());
            leaves.add(unlessHarmless(leaf.within(named), inner.directory()));
        }
    }

    private List<Leaf> action(JobRun run, Step step, int depth) {
        String action = step.action();
        if (action.equalsIgnoreCase("actions-rs/cargo")) {
            List<String> words = new ArrayList<>(List.of("cargo"));
            words.addAll(List.of(run.evaluate(step.input("command")).orElse("").split("\\s+", -1)));
            words.addAll(List.of(
                    run.evaluate(step.input("args")).orElse(step.input("args")).split("\\s+", -1)));
            return leaves(run, words, step);
        }
        if (action.startsWith("./") || action.equals(".")) {
            return composite(run, actions.getOrDefault(Folders.join("", action), List.of()), depth);
        }
        if (action.equalsIgnoreCase("pre-commit/action")) {
            String arguments = step.input("extra_args").isEmpty() ? "--all-files" : step.input("extra_args");
            String skipped = step.env().getOrDefault("SKIP", "").replace(" ", "");
            return leaves(
                    run, words("pre-commit run " + arguments + (skipped.isEmpty() ? "" : " SKIP=" + skipped)), step);
        }
        Optional<CheckName> own =
                OwnCalls.ofAction(action, evaluated(run, step.with())).map(audit -> CheckName.own(action, audit));
        if (own.isPresent()) {
            return List.of(leaf(own.get(), step, List.of()));
        }
        List<Leaf> leaves = new ArrayList<>();
        Actions.of(action).ifPresent(name -> {
            List<String> words = new ArrayList<>(List.of(name.tool()));
            words.addAll(List.of(
                    run.evaluate(step.input("args")).orElse(step.input("args")).split("\\s+", -1)));
            Leaf leaf = leaf(name, step, words);
            String muting = Actions.muting(step);
            leaves.add(muting.isEmpty() ? leaf : leaf.with(ExitStatus.SILENCED, muting));
        });
        if (leaves.isEmpty()) {
            for (Map.Entry<String, String> input : step.with().entrySet()) {
                if (COMMAND_INPUTS.contains(input.getKey())) {
                    boolean gradle = action.toLowerCase(java.util.Locale.ROOT).contains("gradle");
                    for (String line : run.evaluate(input.getValue())
                            .orElse(input.getValue())
                            .split("\n|&&", -1)) {
                        leaves.addAll(leaves(run, words((gradle ? "gradle " : "") + line), step));
                    }
                }
            }
        }
        return leaves;
    }

    static Map<String, String> evaluated(JobRun run, Map<String, String> inputs) {
        Map<String, String> values = new TreeMap<>(inputs);
        values.replaceAll((name, value) -> run.evaluate(value).orElse(value));
        return values;
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }

    private List<Leaf> leaves(JobRun run, List<String> words, Step step) {
        Command command = new Command(
                step.place(),
                step.job(),
                step.index(),
                0,
                ToolCall.of(words).tool(),
                words,
                String.join(" ", words),
                ExitStatus.OBSERVED,
                "",
                "",
                List.of());
        List<Leaf> leaves = new ArrayList<>();
        command(EnvironmentChoice.of(run, step, command), step.directory(), leaves);
        return leaves;
    }

    /** What a command checks in a folder: most commands are the same in all cells of a matrix, and for all events. */
    private record Called(Command command, String directory) {}

    private void command(Command command, String directory, List<Leaf> leaves) {
        leaves.addAll(known.computeIfAbsent(new Called(command, directory), this::command));
    }

    private List<Leaf> command(Called call) {
        Command command = call.command();
        List<Leaf> leaves = new ArrayList<>();
        if (Idle.isIdle(command.words())) {
            return leaves;
        }
        if (OwnCalls.ofCommand(command.words()).isPresent()) {
            direct(command, call.directory(), leaves);
            return leaves;
        }
        InnerCommands.of(command).forEach(inner -> leaves.addAll(command(new Called(inner, call.directory()))));
        Optional<List<CalledCommand>> called = repository.follow(command.words(), call.directory());
        called.ifPresent(commands -> commands.forEach(inner -> behind(command, inner, leaves)));
        boolean unknown = leaves.isEmpty()
                && called.stream().flatMap(List::stream).anyMatch(inner -> UnknownTools.isOne(inner.words()));
        boolean program = command.tool().startsWith("python") && leaves.isEmpty() || unknown;
        boolean absent = command.words().contains("--if-present");
        if (called.isEmpty() && !absent || program) {
            direct(command, call.directory(), leaves);
        }
        return leaves;
    }

    private static Leaf leaf(CheckName name, Step step, List<String> words) {
        return new Leaf(
                name,
                step.place(),
                step.place(),
                ExitStatus.OBSERVED,
                "",
                words.isEmpty() ? "" : words.get(0),
                "",
                words,
                step.directory());
    }
}
