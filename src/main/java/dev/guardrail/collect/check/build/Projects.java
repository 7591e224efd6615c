package dev.guardrail.collect.check.build;

import dev.guardrail.collect.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The modules that a call of Maven names. */
final class Projects {

    private final Map<String, Pom> reactor;
    private final String folder;
    private final Map<String, String> byArtifact = new HashMap<>();

    Projects(Map<String, Pom> reactor, String file) {
        this.reactor = reactor;
        this.folder = Paths.folder(file);
        reactor.forEach((path, pom) -> byArtifact.putIfAbsent(pom.artifact(), path));
    }

    /** The POMs of the modules that are built; empty where the call names none, or one that is not known. */
    Optional<Set<String>> of(MavenCommand command) {
        Set<String> in = new TreeSet<>();
        Set<String> out = new TreeSet<>();
        for (String word : command.projects()) {
            boolean not = word.startsWith("!") || word.startsWith("-");
            Optional<String> module = find(word.replaceFirst("^[!?+-]+", "").strip());
            if (module.isEmpty()) {
                return Optional.empty();
            }
            (not ? out : in).add(module.get());
        }
        if (in.isEmpty() && out.isEmpty() || command.withUsers()) {
            return Optional.empty();
        }
        Set<String> all = in.isEmpty() ? new TreeSet<>(reactor.keySet()) : in;
        if (command.withNeeds()) {
            needs(all);
        }
        all.removeAll(out);
        return Optional.of(all);
    }

    private Optional<String> find(String name) {
        if (name.contains(":")) {
            return Optional.ofNullable(byArtifact.get(name.substring(name.lastIndexOf(':') + 1)));
        }
        return Paths.resolve(folder, name)
                .map(path -> path.endsWith(".xml") ? path : Paths.join(path, "pom.xml"))
                .filter(reactor::containsKey);
    }

    /** Adds what modules need, and what that needs. */
    private void needs(Set<String> modules) {
        List<String> open = new ArrayList<>(modules);
        while (!open.isEmpty()) {
            Pom pom = reactor.get(open.remove(open.size() - 1));
            if (pom != null) {
                neighbours(pom)
                        .filter(path -> reactor.containsKey(path) && modules.add(path))
                        .forEach(open::add);
            }
        }
    }

    private Stream<String> neighbours(Pom pom) {
        return Stream.concat(
                Stream.of(pom.parent()), pom.needs().stream().flatMap(name -> Stream.ofNullable(byArtifact.get(name))));
    }
}
