package dev.guardrail.report.section;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Workflow;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which workflows run for the changed files, as far as triggers and commands tell. */
final class WorkflowReach {

    private static final int NAMED = 3;

    /** Events that a change itself causes. */
    private static final Set<String> OF_CHANGES = Set.of("push", "pull_request", "pull_request_target");

    private final View view;
    private final List<ChangedFile> files;
    private final List<Trigger> triggers;

    WorkflowReach(View view) {
        this.view = view;
        this.files = view.audit().files();
        this.triggers = view.shown().all(Trigger.class).stream()
                .filter(trigger -> OF_CHANGES.contains(trigger.event()))
                .toList();
    }

    List<Line> lines() {
        List<Workflow> workflows = view.shown().all(Workflow.class);
        if (workflows.isEmpty()) {
            return List.of(Line.text(
                    view.misses(Evidence.WORKFLOWS)
                            ? "Workflows: not known, see " + Words.MISSING + "."
                            : "Workflows: the head has none."));
        }
        List<Line> lines = new ArrayList<>();
        List<String> paths = workflows.stream().map(Workflow::path).toList();
        started(paths).ifPresent(lines::add);
        named().ifPresent(lines::add);
        return lines;
    }

    private Optional<Line> started(List<String> workflows) {
        List<String> always = workflows.stream()
                .filter(path -> triggers(path).stream().anyMatch(trigger -> !hasPaths(trigger)))
                .toList();
        List<String> some = workflows.stream()
                .filter(path -> !always.contains(path))
                .filter(path -> triggers(path).stream().anyMatch(this::reached))
                .toList();
        int others = workflows.size() - always.size() - some.size();
        List<Line> parts = new ArrayList<>();
        if (!always.isEmpty()) {
            parts.add(files(always)
                    .and(always.size() == 1 ? " starts" : " start")
                    .and(" on pushes or pull requests of any files"));
        }
        if (!some.isEmpty()) {
            parts.add(
                    files(some).and(some.size() == 1 ? " starts" : " start").and(" by paths that match changed files"));
        }
        if (others > 0) {
            parts.add(Line.text(
                    Count.of(others, parts.isEmpty() ? "workflow" : "other") + (others == 1 ? " has" : " have")
                            + " no trigger that a push or pull request of these files meets"));
        }
        return Optional.of(Line.text("Workflows: ").and(Line.join("; ", parts)).and("."));
    }

    private Line files(List<String> paths) {
        return Words.list(
                paths.stream().map(path -> view.place(Place.file(path))).toList(), NAMED);
    }

    private List<Trigger> triggers(String workflow) {
        return triggers.stream()
                .filter(trigger -> trigger.path().equals(workflow))
                .toList();
    }

    private static boolean hasPaths(Trigger trigger) {
        return trigger.filters().stream().anyMatch(filter -> filter.name().startsWith("paths"));
    }

    /** Whether some changed file starts it; of patterns with exceptions the last one that matches counts. */
    private boolean reached(Trigger trigger) {
        return files.stream()
                .anyMatch(file -> trigger.filters().stream()
                        .filter(filter -> filter.name().startsWith("paths"))
                        .allMatch(filter -> filter.name().equals("paths") == matches(filter.values(), file.path())));
    }

    private static boolean matches(List<String> patterns, String path) {
        boolean matches = false;
        for (String pattern : patterns) {
            boolean except = pattern.startsWith("!");
            if (new Glob(except ? pattern.substring(1) : pattern).matches(path)) {
                matches = !except;
            }
        }
        return matches;
    }

    /** Commands that have the path of a changed file among their words. */
    private Optional<Line> named() {
        Map<String, Command> byWord = new HashMap<>();
        for (Command command : view.shown().all(Command.class)) {
            command.words().forEach(word -> byWord.putIfAbsent(word.replaceFirst("^\\./", ""), command));
        }
        List<Line> named = files.stream()
                .filter(file -> file.status() != FileStatus.DELETED)
                .flatMap(file -> Optional.ofNullable(byWord.get(file.path()))
                        .map(command -> Line.code(file.path())
                                .and(" (")
                                .and(view.place(command.place()))
                                .and(")"))
                        .stream())
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.text("Commands of workflows name ")
                        .and(Words.list(named, NAMED))
                        .and("."));
    }
}
