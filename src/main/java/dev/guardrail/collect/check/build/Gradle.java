package dev.guardrail.collect.check.build;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what calls of Gradle run, by the scripts of one build. */
final class Gradle {

    /** In projects. */
    private static final int LIMIT = 1_000;

    /** Scripts of one project. */
    private static final int SCRIPTS = 100;

    /** In tasks and their needs, of all projects together. */
    private static final int BUDGET = 500_000;

    private final GradleFiles files;
    private final String root;
    private final Map<String, GradleTasks> projects = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final boolean complete;
    private int budget = BUDGET;

    private Gradle(GradleFiles files, String root) {
        this.files = files;
        this.root = root;
        GradleFile.Settings settings = files.settings(root);
        this.complete = settings.complete();
        project("", root);
        for (String path : settings.projects()) {
            String folder = settings.folders().getOrDefault(path, path.replace(':', '/'));
            Paths.resolve(root, folder)
                    .filter(found -> projects.size() < LIMIT)
                    .ifPresent(found -> project(path, found));
        }
    }

    /** The build of a folder, which is its own or that of a folder above; empty where there is none. */
    static Optional<Gradle> of(GradleFiles files, String directory) {
        for (Optional<String> at = Optional.of(directory); at.isPresent(); at = Paths.above(at.get())) {
            if (files.find(Paths.join(at.get(), "settings")).isPresent()) {
                return Optional.of(new Gradle(files, at.get()));
            }
        }
        return files.find(Paths.join(directory, "build")).map(script -> new Gradle(files, directory));
    }

    private void project(String path, String folder) {
        Optional<String> file =
                files.find(Paths.join(folder, "build")).or(() -> files.find(Paths.join(folder, Paths.name(folder))));
        GradleTasks tasks = new GradleTasks();
        Set<Object> seen = new HashSet<>();
        files.find(Paths.join(root, "build")).flatMap(files::read).ifPresent(script -> {
            scope(script.all(), root, tasks, seen);
            if (!path.isEmpty() || !complete) {
                // A project that is not known is one of those below.
                scope(script.below(), root, tasks, seen);
            }
        });
        file.flatMap(files::read).ifPresent(script -> scope(script.own(), folder, tasks, seen));
        file.ifPresent(found -> {
            projects.put(found, tasks);
            paths.put(path, found);
        });
    }

    private void scope(GradleFile.Scope scope, String folder, GradleTasks tasks, Set<Object> seen) {
        budget -=
                1 + scope.needs().size() + scope.off().size() + scope.plugins().size();
        if (budget < 0 || seen.size() > SCRIPTS) {
            return;
        }
        tasks.add(scope);
        for (String script : scope.scripts()) {
            String plain = script.replaceFirst(
                    "^\\$\\{?(?:rootDir|rootProject\\.(?:projectDir|rootDir)|project\\.rootDir)}?/", "/");
            Optional<String> path = plain.startsWith("/")
                    ? Paths.resolve(root, plain.substring(1))
                    : Paths.resolve(folder, plain).filter(files::has).or(() -> Paths.resolve(root, plain));
            path.filter(seen::add).flatMap(files::read).ifPresent(file -> scope(file.own(), folder, tasks, seen));
        }
        scope.plugins().forEach((id, place) -> {
            String plugin = files.plugin(root, id);
            tasks.plugin(plugin, place);
            if (seen.add("plugin " + plugin)) {
                files.source(root, plugin).ifPresent(file -> scope(file.own(), folder, tasks, seen));
            }
        });
    }

    /**
     * What a command runs.
     *
     * @param goals its tasks
     * @param directory the folder that it runs in
     */
    Build build(List<String> goals, List<String> words, String directory) {
        Set<String> properties = new HashSet<>(files.properties(root));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("-P") || word.startsWith("-D")) {
                String name = word.length() > 2 ? word.substring(2) : i + 1 < words.size() ? words.get(i + 1) : "";
                properties.add(name.replaceFirst("=.*", ""));
            }
        }
        Map<String, Build.Goal> named = new LinkedHashMap<>();
        Map<List<Object>, Bound> bound = new LinkedHashMap<>();
        goals.forEach(goal -> goal(goal, words, directory, properties, named, bound));
        return new Build(words, Optional.empty(), named, List.copyOf(bound.values()));
    }

    private void goal(
            String goal,
            List<String> words,
            String directory,
            Set<String> properties,
            Map<String, Build.Goal> named,
            Map<List<Object>, Bound> bound) {
        String written = goal.replaceFirst("^:", "");
        String project = written.contains(":") ? written.substring(0, written.lastIndexOf(':')) : "";
        String task = written.substring(written.lastIndexOf(':') + 1);
        boolean whole = !goal.contains(":");
        if (!whole && !paths.containsKey(project)) {
            return;
        }
        Set<String> modules = new TreeSet<>();
        Set<String> off = new TreeSet<>();
        String why = "";
        for (Map.Entry<String, GradleTasks> one : projects.entrySet()) {
            boolean here = directory.isEmpty() || one.getKey().startsWith(directory + "/");
            if (whole ? !here : !one.getKey().equals(paths.get(project))) {
                continue;
            }
            if (one.getValue().has(task) || !whole) {
                modules.add(one.getKey());
            }
            Optional<GradleFile.Off> own = one.getValue().off(task, properties);
            if (own.isPresent()) {
                off.add(one.getKey());
                why = own.get().why();
            }
            behind(task, one.getKey(), one.getValue(), words, properties, bound);
        }
        boolean none = !off.isEmpty() && off.equals(modules);
        named.put(
                written,
                new Build.Goal(
                        task,
                        complete ? modules : Set.of(),
                        none ? ExitStatus.UNREACHED : ExitStatus.OBSERVED,
                        none ? why : ""));
    }

    private void behind(
            String goal,
            String module,
            GradleTasks tasks,
            List<String> words,
            Set<String> properties,
            Map<List<Object>, Bound> bound) {
        tasks.behind(goal, properties).forEach((task, place) -> {
            budget--;
            Optional<GradleFile.Off> off = tasks.off(task, properties);
            ExitStatus status = off.isPresent() ? ExitStatus.UNREACHED : ExitStatus.OBSERVED;
            Place said = off.map(GradleFile.Off::place).orElse(place);
            if (budget > 0 && !isExcluded(task, words)) {
                bound.merge(
                        List.of(task, status),
                        new Bound(
                                task,
                                said,
                                complete ? Set.of(module) : Set.of(),
                                List.of(),
                                status,
                                off.map(GradleFile.Off::why).orElse("")),
                        Bound::and);
            }
        });
    }

    /** Whether an option of the command leaves a task out. */
    private static boolean isExcluded(String task, List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            boolean option = words.get(i - 1).equals("-x") || words.get(i - 1).equals("--exclude-task");
            if (option
                    && words.get(i).substring(words.get(i).lastIndexOf(':') + 1).equals(task)) {
                return true;
            }
        }
        return false;
    }
}
