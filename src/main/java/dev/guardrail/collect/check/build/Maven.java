package dev.guardrail.collect.check.build;

import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what a call of Maven runs, by the POMs of the repository. */
final class Maven {

    /** Parents of parents: more than people write. */
    private static final int DEPTH = 20;

    /** In modules. */
    private static final int LIMIT = 1_000;

    /** In executions of all modules together. */
    private static final int BUDGET = 500_000;

    /** Plugins whose settings the comparison of settings reads, outside of profiles. */
    private static final Set<String> COMPARED = Set.of(
            "checkstyle",
            "pmd",
            "spotbugs",
            "enforcer",
            "surefire",
            "jacoco",
            "pitest",
            "dependency-check",
            "japicmp",
            "guardrail");

    private final Function<String, Optional<Pom>> poms;
    private final MavenCommand command;
    private final Map<String, Bindings> bindings = new HashMap<>();
    private final Map<List<Object>, Found> found = new LinkedHashMap<>();
    private boolean usesProfiles;
    private int budget = BUDGET;

    /** A goal with the modules that run it. */
    private record Found(String plugin, Place place, Set<String> modules, ExitStatus status, String hiddenBy) {}

    /**
     * A call.
     *
     * @param poms the POM of a path, if there is one
     */
    Maven(Function<String, Optional<Pom>> poms, MavenCommand command) {
        this.poms = poms;
        this.command = command;
    }

    /**
     * What the call runs.
     *
     * @param words its words
     * @param file the POM that it starts with
     */
    Optional<Build> build(List<String> words, String file) {
        if (poms.apply(file).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Pom> reactor = reactor(file);
        Optional<Set<String>> chosen = new Projects(reactor, file).of(command);
        Set<String> built = chosen.orElse(reactor.keySet());
        Set<String> modules = new TreeSet<>();
        reactor.forEach((path, pom) -> {
            if (built.contains(path)) {
                goals(path, pom);
                if (!pom.aggregates()) {
                    modules.add(path);
                }
            }
        });
        List<String> rest = MavenCommand.without(words, usesProfiles, chosen.isPresent());
        List<Bound> bound = found.entrySet().stream()
                .map(entry -> bound((String) entry.getKey().get(0), entry.getValue(), modules, rest))
                .toList();
        Map<String, Build.Goal> goals = new LinkedHashMap<>();
        command.goals().forEach(goal -> {
            String name = MavenGoals.canonical(goal);
            goals.put(name, new Build.Goal(name, modules, ExitStatus.OBSERVED, ""));
        });
        return Optional.of(new Build(rest, Optional.empty(), goals, bound));
    }

    private static Bound bound(String goal, Found found, Set<String> modules, List<String> words) {
        boolean tests = Set.of("failsafe", "surefire").contains(found.plugin());
        List<String> options = words.stream()
                .filter(word -> word.startsWith("-D" + found.plugin() + ".")
                        || tests && MavenGoals.OF_TESTS.matcher(word).matches())
                .toList();
        Set<String> own = new HashSet<>(found.modules());
        own.retainAll(modules);
        // What the aggregating project runs, alone or with all, is run for all.
        boolean whole = own.isEmpty() || own.equals(modules);
        return new Bound(goal, found.place(), whole ? modules : own, options, found.status(), found.hiddenBy());
    }

    /** The projects that a call builds, by the paths of their POMs; the first is the one that it starts with. */
    private Map<String, Pom> reactor(String file) {
        Map<String, Pom> reactor = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(List.of(file));
        for (int i = 0; i < open.size() && reactor.size() < LIMIT; i++) {
            String path = open.get(i);
            Optional<Pom> pom = reactor.containsKey(path) ? Optional.empty() : poms.apply(path);
            pom.ifPresent(project -> {
                reactor.put(path, project);
                if (!command.alone()) {
                    active(project).forEach(part -> open.addAll(part.modules()));
                }
            });
        }
        return reactor;
    }

    /** The project itself, and its profiles that are active. */
    private List<Pom.Part> active(Pom pom) {
        List<Pom.Part> parts = new ArrayList<>(List.of(pom.own()));
        boolean asked = pom.profiles().stream()
                .anyMatch(profile -> !profile.byDefault() && !profile.other() && command.activates(profile, true));
        for (Pom.Profile profile : pom.profiles()) {
            if (command.activates(profile, asked)) {
                // Whether it is active is not known: what it takes away may still be there.
                parts.add(profile.other() ? profile.part().additions() : profile.part());
                usesProfiles |= command.on().contains(profile.id()) && binds(profile.part());
            }
        }
        return parts;
    }

    private static boolean binds(Pom.Part part) {
        return !part.modules().isEmpty()
                || part.plugins().stream()
                        .flatMap(plugin -> plugin.executions().stream())
                        .anyMatch(execution -> !execution.goals().isEmpty());
    }

    private Bindings bindings(String path, Pom pom, Set<String> below) {
        Bindings known = bindings.get(path);
        if (known != null) {
            return known;
        }
        Optional<Pom> parent =
                below.size() < DEPTH && below.add(path) && !pom.parent().isEmpty() && !below.contains(pom.parent())
                        ? poms.apply(pom.parent())
                        : Optional.empty();
        Bindings own = parent.map(above -> bindings(pom.parent(), above, below))
                .filter(above -> spend(above.size()))
                .map(Bindings::inherited)
                .orElseGet(Bindings::new);
        List<Pom.Part> parts = active(pom);
        for (int i = 0; i < parts.size(); i++) {
            own.add(parts.get(i), i > 0);
        }
        bindings.put(path, own);
        return own;
    }

    private boolean spend(int cost) {
        budget -= cost;
        return budget >= 0;
    }

    private void goals(String path, Pom pom) {
        Bindings own = bindings(path, pom, new HashSet<>());
        if (!spend(own.size())) {
            return;
        }
        own.each((plugin, execution, settings) -> {
            Optional<String> off = off(plugin, execution, settings, own);
            Optional<String> muted = muted(plugin, execution, settings, own);
            execution.goals().forEach((goal, place) -> {
                if (MavenGoals.runs(command.goals(), plugin, goal, execution.phase())) {
                    ExitStatus status = off.isPresent()
                            ? ExitStatus.UNREACHED
                            : muted.isPresent() ? ExitStatus.SILENCED : ExitStatus.OBSERVED;
                    found.computeIfAbsent(
                                    List.of(plugin + ":" + goal, status),
                                    key -> new Found(
                                            plugin,
                                            place,
                                            new LinkedHashSet<>(),
                                            status,
                                            off.or(() -> muted).orElse("")))
                            .modules()
                            .add(path);
                }
            });
        });
    }

    private Optional<String> off(
            String plugin, Bindings.Execution execution, Map<String, String> settings, Bindings own) {
        List<String> names = new ArrayList<>(List.of("skipITs"));
        if (!COMPARED.contains(plugin) || execution.isOfProfile()) {
            names.addAll(List.of("skip", "skipTests", "skipExec"));
        }
        return said(names, "true", settings, own);
    }

    private Optional<String> muted(
            String plugin, Bindings.Execution execution, Map<String, String> settings, Bindings own) {
        if (COMPARED.contains(plugin) && !execution.isOfProfile()) {
            return Optional.empty();
        }
        return said(List.of("failOnViolation", "failOnError", "haltOnFailure", "fail"), "false", settings, own)
                .or(() -> said(List.of("testFailureIgnore"), "true", settings, own));
    }

    private Optional<String> said(List<String> names, String value, Map<String, String> settings, Bindings own) {
        return names.stream()
                .filter(name -> own.resolve(settings.getOrDefault(name, ""), command.properties())
                        .equals(value))
                .map(name -> "`" + name + "` is `" + value + "`")
                .findFirst();
    }
}
