package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.language.settings.Words;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Counter;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the thresholds that are options of a workflow's commands. Each is enforced by the command itself. */
final class CommandGates {

    /** An option with a percentage, of the tools whose name in a {@link Command} starts so. */
    private record Option(String command, String name, String tool, String target, String counter) {}

    private static final String LINE = Counter.LINE.toString();
    private static final String BRANCH = Counter.BRANCH.toString();
    private static final String STATEMENT = Counter.INSTRUCTION.toString();

    private static final List<Option> OPTIONS = List.of(
            new Option("coverage", "--fail-under", PythonGates.COVERAGE_PY, Gate.TOTAL, LINE),
            new Option("", "--cov-fail-under", PythonGates.PYTEST_COV, Gate.TOTAL, LINE),
            new Option("diff-cover", "--fail-under", "diff-cover", Gate.PATCH, LINE),
            new Option("cargo tarpaulin", "--fail-under", "cargo-tarpaulin", Gate.TOTAL, LINE),
            new Option("cargo llvm-cov", "--fail-under-lines", "cargo-llvm-cov", Gate.TOTAL, LINE),
            new Option("cargo llvm-cov", "--fail-under-regions", "cargo-llvm-cov", Gate.TOTAL, "regions"),
            new Option("cargo llvm-cov", "--fail-under-functions", "cargo-llvm-cov", Gate.TOTAL, "functions"),
            new Option("gcovr", "--fail-under-line", "gcovr", Gate.TOTAL, LINE),
            new Option("gcovr", "--fail-under-branch", "gcovr", Gate.TOTAL, BRANCH),
            new Option("go-test-coverage", "--threshold-total", "go-test-coverage", Gate.TOTAL, STATEMENT),
            new Option("go-test-coverage", "--threshold-package", "go-test-coverage", "package", STATEMENT),
            new Option("go-test-coverage", "--threshold-file", "go-test-coverage", Gate.FILE, STATEMENT));

    /** Commands that print or search options of other commands. */
    private static final Set<String> TALK = Set.of("echo", "printf", "grep", "egrep", "rg", "sed", "awk", "git commit");

    private final GateSink sink;
    private final boolean branches;

    /** {@code branches} says whether settings of coverage.py in the repository have it measure branches, too. */
    CommandGates(GateSink sink, boolean branches) {
        this.sink = sink;
        this.branches = branches;
    }

    void read(Command command) {
        if (TALK.contains(command.tool())) {
            return;
        }
        for (Option option : OPTIONS) {
            if (command.tool().startsWith(option.command())) {
                Gate gate = new Gate(option.tool(), option.target(), counter(option, command), enforcers(command));
                Words.value(command.words(), option.name()).ifPresent(value -> add(command, gate, value));
            }
        }
        javaScript(command);
        coverlet(command);
    }

    private String counter(Option option, Command command) {
        boolean python =
                option.tool().equals(PythonGates.COVERAGE_PY) || option.tool().equals(PythonGates.PYTEST_COV);
        return python && (branches || command.words().contains("--cov-branch"))
                ? Counter.COMBINED.toString()
                : option.counter();
    }

    private void add(Command command, Gate gate, String value) {
        sink.percentage(command.place(), gate, value);
    }

    private void javaScript(Command command) {
        List<String> words = command.words();
        if (command.tool().equals("nyc") || command.tool().equals("c8")) {
            istanbul(command);
        } else if (command.tool().endsWith("vitest")) {
            Gate gate = new Gate("Vitest", Gate.TOTAL, "", enforcers(command));
            JavaScriptGates.COUNTERS.forEach((name, counter) -> Stream.of("--coverage.thresholds.", "--coverage.")
                    .flatMap(prefix -> Words.value(words, prefix + name).stream())
                    .forEach(value -> add(command, gate.counting(counter), value)));
        } else {
            Words.value(words, "--coverageThreshold").ifPresent(value -> jest(command, value));
        }
    }

    private void istanbul(Command command) {
        List<String> words = command.words();
        if (!words.contains("--check-coverage") && !words.contains("check-coverage")) {
            return;
        }
        String target = words.contains("--per-file") ? Gate.FILE : Gate.TOTAL;
        Gate gate = new Gate(command.tool(), target, "", enforcers(command));
        boolean all = words.contains("--100");
        JavaScriptGates.COUNTERS.forEach((name, counter) -> {
            Optional<String> value = all ? Optional.of("100") : Words.value(words, "--" + name);
            value.ifPresent(text -> add(command, gate.counting(counter), text));
        });
    }

    private void jest(Command command, String value) {
        try {
            JavaScriptGates gates = new JavaScriptGates("Jest", enforcers(command), sink);
            var root = JsonReader.readLenient("", value.getBytes(StandardCharsets.UTF_8))
                    .root();
            gates.at(command.place()).jest(root);
        } catch (YamlException e) {
            sink.gap(command.place(), "expected JSON after --coverageThreshold, found \"" + value + "\"");
        }
    }

    private void coverlet(Command command) {
        Optional<String> threshold = property(command, "Threshold");
        if (command.tool().startsWith("dotnet") && threshold.isPresent()) {
            DotnetGates.add(
                    command.place(),
                    threshold.get(),
                    property(command, "ThresholdType").orElse(""),
                    property(command, "ThresholdStat").orElse(""),
                    enforcers(command),
                    sink);
        }
    }

    /** MSBuild takes four spellings, and names of properties in whatever case. */
    private static Optional<String> property(Command command, String name) {
        for (String word : command.words()) {
            for (String prefix : List.of("/p:", "-p:", "/property:", "-property:", "--property:")) {
                String start = prefix + name + "=";
                if (word.regionMatches(true, 0, start, 0, start.length())) {
                    return Optional.of(word.substring(start.length()).replace("\"", ""));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> enforcers(Command command) {
        return List.of(command.text());
    }
}
