package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.dependency.manifest.Pom.Coordinates;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.VersionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The projects of one repository that Maven builds. They are each other's parents, and depend on each other. */
public final class Reactor {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");

    /** Properties that refer to properties, and parents that have parents, in real projects: five at most. */
    private static final int DEPTH_LIMIT = 20;

    private final Map<String, Pom> poms = new HashMap<>();
    private final Set<String> projects = new HashSet<>();

    /** The projects of a side. */
    public Reactor(Iterable<Pom> all) {
        all.forEach(pom -> poms.put(pom.path(), pom));
        poms.values().forEach(pom -> projects.add(name(pom)));
    }

    private String name(Pom pom) {
        String group = pom.group().isEmpty() ? pom.parent().group() : pom.group();
        return resolve(pom, group) + ":" + resolve(pom, pom.artifact());
    }

    /** The dependencies of a project: its parent, what it uses, and what it only manages. */
    public ManifestFile read(Pom pom) {
        List<Declared> declared = new ArrayList<>();
        if (!pom.parent().artifact().isEmpty()) {
            declared.add(declared(pom, pom.parent(), Map.of()));
        }
        Map<String, String> managed = new HashMap<>();
        pom.managed().forEach(one -> managed.putIfAbsent(key(pom, one), resolve(pom, one.version())));
        Set<String> used = new HashSet<>();
        for (Coordinates one : pom.used()) {
            used.add(key(pom, one));
            declared.add(declared(pom, one, managed));
        }
        pom.managed().stream()
                .filter(one -> !used.contains(key(pom, one)))
                .forEach(one -> declared.add(managed(declared(pom, one, Map.of()))));
        return new ManifestFile(
                pom.path(), Ecosystem.MAVEN, name(pom), declared, List.of(), List.of(), true, List.of());
    }

    private Declared declared(Pom pom, Coordinates one, Map<String, String> managed) {
        String name = key(pom, one);
        String own = resolve(pom, one.version());
        String version = own.isEmpty() ? managed.getOrDefault(name, "") : own;
        boolean local = one.file() || projects.contains(name);
        VersionKind kind = local ? VersionKind.LOCAL : MavenVersion.kind(version);
        return new Declared(one.place(), name, version, kind, one.scope(), true);
    }

    /** What is only managed is used by nobody yet. */
    private static Declared managed(Declared one) {
        boolean library = one.scope() == DependencyScope.RUNTIME || one.scope() == DependencyScope.OPTIONAL;
        DependencyScope scope = library ? DependencyScope.MANAGED : one.scope();
        return new Declared(one.place(), one.name(), one.version(), one.kind(), scope, one.everywhere());
    }

    private String key(Pom pom, Coordinates one) {
        return resolve(pom, one.group()) + ":" + resolve(pom, one.artifact());
    }

    /** A text with the properties replaced that this repository sets. */
    private String resolve(Pom pom, String text) {
        String resolved = text;
        for (int i = 0; i < DEPTH_LIMIT && resolved.contains("${"); i++) {
            String next = REFERENCE
                    .matcher(resolved)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            property(pom, found.group(1)).orElse(found.group())));
            if (next.equals(resolved) || next.length() > 1_000) {
                return resolved;
            }
            resolved = next;
        }
        return resolved;
    }

    private Optional<String> property(Pom pom, String name) {
        Optional<Pom> at = Optional.of(pom);
        for (int i = 0; i < DEPTH_LIMIT && at.isPresent(); i++) {
            Optional<String> value = own(at.get(), name);
            if (value.isPresent()) {
                return value;
            }
            at = parent(at.get());
        }
        return Optional.empty();
    }

    private static Optional<String> own(Pom pom, String name) {
        String plain = name.replaceFirst("^(?:project|pom)\\.", "");
        Coordinates parent = pom.parent();
        String value = switch (plain) {
            case "version" -> pom.version().isEmpty() ? parent.version() : pom.version();
            case "groupId" -> pom.group().isEmpty() ? parent.group() : pom.group();
            case "artifactId" -> pom.artifact();
            case "parent.version" -> parent.version();
            case "parent.groupId" -> parent.group();
            default -> pom.properties().getOrDefault(name, "");
        };
        return value.isEmpty() || value.contains("${" + name + "}") ? Optional.empty() : Optional.of(value);
    }

    /** The parent, where it is in this repository. */
    private Optional<Pom> parent(Pom pom) {
        return Optional.ofNullable(poms.get(pom.parentPath()))
                .filter(found -> found.artifact().equals(pom.parent().artifact()));
    }
}
