package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names the tasks that runners of monorepos run in their packages: each is a check by its name. */
final class TaskRunners {

    private static final Set<String> RUNNERS = Set.of("turbo", "lerna", "nx", "wsrun", "rush");

    /** Options whose next word is a value, and no task. */
    private static final Set<String> WITH_VALUE = Set.of(
            ("--filter -F --concurrency --cache-dir --token --team --scope --ignore --since --projects -p --exclude"
                            + " --base --head --parallel --output-logs --log-order --to --from --only --runner")
                    .split(" ", -1));

    private static final Set<String> TARGETS = Set.of("-t", "--target", "--targets");

    private TaskRunners() {}

    /** The checks of a call of a runner; empty where it is none, or names no task. */
    static Optional<List<CheckName>> of(ToolCall call) {
        String program = call.tool().split(" ", 2)[0];
        if (!RUNNERS.contains(program)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(
                Arrays.asList(call.tool().split(" ", -1)).subList(1, call.tool().split(" ", -1).length));
        words.addAll(call.arguments());
        List<CheckName> names = new ArrayList<>();
        for (String task : program.equals("nx") ? ofNx(words) : operands(words)) {
            NameWords.kind(task)
                    .ifPresent(kind -> names.add(new CheckName(
                            kind,
                            program + " " + task,
                            program + " " + (words.contains("run") ? "run " : "") + task,
                            ArgumentReader.read(program, options(words)))));
        }
        return Optional.of(names);
    }

    /** The tasks of {@code nx run-many -t test lint}, {@code nx run app:test:ci}, {@code nx test app}. */
    private static List<String> ofNx(List<String> words) {
        List<String> operands = operands(words);
        String first = operands.isEmpty() ? "" : operands.get(0);
        List<String> tasks = new ArrayList<>();
        if (first.equals("run-many") || first.equals("affected")) {
            for (int i = 0; i < words.size(); i++) {
                String name = words.get(i).replaceFirst("=.*", "");
                if (TARGETS.contains(name)) {
                    words.subList(i + 1, words.size()).stream()
                            .takeWhile(word -> !word.startsWith("-"))
                            .forEach(tasks::add);
                    tasks.add(words.get(i).substring(name.length()).replaceFirst("^=", ""));
                }
            }
        } else if (first.equals("run") && operands.size() > 1) {
            tasks.add(
                    operands.get(1).split(":", -1).length > 1 ? operands.get(1).split(":", -1)[1] : "");
        } else {
            tasks.add(first.replaceFirst("^affected:", ""));
        }
        return tasks.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .filter(task -> !task.isEmpty())
                .toList();
    }

    private static List<String> operands(List<String> words) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
            if (WITH_VALUE.contains(words.get(i)) || TARGETS.contains(words.get(i))) {
                i++;
            } else if (!words.get(i).startsWith("-")) {
                operands.add(words.get(i));
            }
        }
        return operands;
    }

    private static List<String> options(List<String> words) {
        List<String> operands = operands(words);
        return words.stream().filter(word -> !operands.contains(word)).toList();
    }
}
