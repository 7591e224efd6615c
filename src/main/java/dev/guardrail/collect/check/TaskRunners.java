package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.script.Options;
import dev.guardrail.collect.workflow.script.ToolCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the tasks that runners of monorepos run in their packages: each is a check by its name. */
final class TaskRunners {

    /** The runners, and their options whose next word is a value, and no task. */
    private static final Map<String, Options> RUNNERS = Map.of(
            "turbo",
            Options.of("--filter -F --concurrency --cache-dir --cache --token --team --scope --ignore --since"
                    + " --output-logs --log-order --log-prefix --cwd --api --env-mode --ui --root-turbo-json"),
            "lerna",
            Options.of(
                    "--scope --ignore --since --concurrency --loglevel --max-buffer --npm-client --profile-location"),
            "nx",
            Options.of("-t --target --targets -p --projects --exclude --base --head --files --runner -c --configuration"
                    + " --output-style --max-parallel"),
            "wsrun",
            Options.of("-p --package --concurrency --exclude --changedSince --bin"),
            "rush",
            Options.of("-t --to -T --to-except -f --from -o --only -i --impacted-by -I --impacted-by-except"
                    + " -p --parallelism --to-version-policy --from-version-policy --variant"));

    private static final Set<String> TARGETS = Set.of("-t", "--target", "--targets");

    private TaskRunners() {}

    /** The checks of a call of a runner; empty where it is none, or names no task. */
    static Optional<List<CheckName>> of(ToolCall call) {
        String program = call.tool().split(" ", 2)[0];
        Options own = RUNNERS.get(program);
        if (own == null) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(
                Arrays.asList(call.tool().split(" ", -1)).subList(1, call.tool().split(" ", -1).length));
        words.addAll(call.arguments());
        List<CheckName> names = new ArrayList<>();
        List<String> operands = own.operands(words);
        for (String task : program.equals("nx") ? ofNx(words, operands) : operands) {
            NameWords.kind(task)
                    .ifPresent(kind -> names.add(new CheckName(
                            kind,
                            program + " " + task,
                            program + " " + (words.contains("run") ? "run " : "") + task,
                            ArgumentReader.read(program, others(words, operands)))));
        }
        return Optional.of(names);
    }

    /** The tasks of {@code nx run-many -t test lint}, {@code nx run app:test:ci}, {@code nx test app}. */
    private static List<String> ofNx(List<String> words, List<String> operands) {
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

    private static List<String> others(List<String> words, List<String> operands) {
        return words.stream().filter(word -> !operands.contains(word)).toList();
    }
}
