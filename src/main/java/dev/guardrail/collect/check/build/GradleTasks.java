package dev.guardrail.collect.check.build;

import dev.guardrail.collect.check.build.GradleFile.Guard;
import dev.guardrail.collect.check.build.GradleFile.Need;
import dev.guardrail.collect.check.build.GradleFile.Off;
import dev.guardrail.fact.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tasks of one project, put together from all scripts that say something of it. */
final class GradleTasks {

    private static final String CHECK = "check";

    /** Tasks whose settings the comparison of settings reads. */
    private static final Pattern COMPARED = Pattern.compile(
            "test|integrationTest|functionalTest|(?:checkstyle|pmd|spotbugs)(?:Main|Test)|detekt.*|ktlint.*");

    private final Map<String, List<Need>> needs = new HashMap<>();
    private final Map<String, List<Off>> off = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Place> ofPlugins = new LinkedHashMap<>();
    private Optional<Place> tests = Optional.empty();

    void add(GradleFile.Scope scope) {
        scope.needs()
                .forEach(need -> needs.computeIfAbsent(need.task(), key -> new ArrayList<>())
                        .add(need));
        scope.off()
                .forEach(one -> off.computeIfAbsent(one.task(), key -> new ArrayList<>())
                        .add(one));
        types.putAll(scope.types());
    }

    void plugin(String id, Place place) {
        GradlePlugins.tasks(id).forEach(task -> ofPlugins.putIfAbsent(task, place));
        if (GradlePlugins.hasTests(id)) {
            tests = tests.or(() -> Optional.of(place));
        }
    }

    /** Whether the project is known to have the task; of one that no script names nothing is known. */
    boolean has(String task) {
        return needs.containsKey(task)
                || types.containsKey(task)
                || off.containsKey(task)
                || ofPlugins.containsKey(task)
                || tests.isPresent() && Set.of("test", CHECK, "build").contains(task)
                || !ofPlugins.isEmpty() && Set.of(CHECK, "build").contains(task);
    }

    /** The tasks that a task runs besides, with the places where that is said. */
    Map<String, Place> behind(String task, Set<String> properties) {
        Map<String, Place> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(task));
        while (!open.isEmpty()) {
            next(open.removeFirst(), properties).forEach((other, place) -> {
                if (!other.equals(task) && found.putIfAbsent(other, place) == null) {
                    open.addLast(other);
                }
            });
        }
        found.keySet()
                .removeIf(name -> name.startsWith(":") || Set.of("build", CHECK).contains(name));
        return found;
    }

    private Map<String, Place> next(String task, Set<String> properties) {
        Map<String, Place> next = new LinkedHashMap<>();
        if (task.equals(CHECK)) {
            tests.ifPresent(place -> next.put("test", place));
            next.putAll(ofPlugins);
        }
        for (Need need : needs.getOrDefault(task, List.of())) {
            if (need.guard().isEmpty() || holds(need.guard().get(), properties)) {
                next.putIfAbsent(need.other(), need.place());
                if (need.other().startsWith(":")) {
                    ofType(need.other().substring(1)).forEach(one -> next.putIfAbsent(one, need.place()));
                }
            }
        }
        if (task.equals("build")) {
            // No file says so: what is found behind it has places of its own.
            next.putIfAbsent(CHECK, Place.file(""));
        }
        return next;
    }

    private List<String> ofType(String type) {
        List<String> tasks = new ArrayList<>(GradlePlugins.ofType(type));
        types.forEach((task, own) -> {
            if (own.equals(type)) {
                tasks.add(task);
            }
        });
        return tasks;
    }

    /** Whether a condition holds; of what is not known, that it does. */
    private static boolean holds(Guard guard, Set<String> properties) {
        return !guard.known() || properties.contains(guard.property()) != guard.negated();
    }

    /** What keeps a task from running, if something does. */
    Optional<Off> off(String task, Set<String> properties) {
        List<Off> all = new ArrayList<>(off.getOrDefault(task, List.of()));
        String type = task.equals("test") ? "Test" : types.getOrDefault(task, "");
        all.addAll(off.getOrDefault(":" + type, List.of()));
        return all.stream()
                .filter(one -> one.unless().isPresent()
                        ? !holds(one.unless().get(), properties)
                        : !COMPARED.matcher(task).matches())
                .findFirst();
    }
}
