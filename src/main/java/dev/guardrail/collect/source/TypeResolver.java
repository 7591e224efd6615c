package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.source.unit.ImportStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Java's and Kotlin's types, by the convention that a type is in a file of its name, in a folder of its package's name. Where
 * a folder of that name has no such file, all of its files are meant: Kotlin's may be called otherwise.
 */
final class TypeResolver implements Resolver {

    private static final List<String> ENDINGS = List.of(".java", ".kt");

    private final Set<String> paths;
    /** The folders with sources, by their last segment. */
    private final Map<String, List<String>> folders = new HashMap<>();

    private final Map<String, List<String>> files = new HashMap<>();

    TypeResolver(Set<String> paths) {
        this.paths = paths;
        paths.stream()
                .filter(path -> ENDINGS.stream().anyMatch(path::endsWith))
                .forEach(path -> files.computeIfAbsent(Paths.folder(path), key -> new ArrayList<>())
                        .add(path));
        files.keySet()
                .forEach(folder -> folders.computeIfAbsent(Paths.name(folder), key -> new ArrayList<>())
                        .add(folder));
    }

    @Override
    public Resolved resolve(String path, ImportStatement statement) {
        String name = statement.module().replace('.', '/');
        return new Resolved(statement.module(), statement.names().equals(List.of("*")) ? all(name) : one(name));
    }

    /** {@code a.b.*} is about a package, or about the members of a type. */
    private List<String> all(String name) {
        List<String> type = types(name);
        return type.isEmpty() ? filesOf(name) : type;
    }

    /** A type, one nested in it, or a function beside types. */
    private List<String> one(String name) {
        for (String type = name; type.contains("/"); type = Paths.folder(type)) {
            List<String> found = types(type);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return filesOf(Paths.folder(name));
    }

    private List<String> types(String name) {
        return packages(Paths.folder(name)).stream()
                .flatMap(folder -> ENDINGS.stream().map(ending -> Paths.join(folder, Paths.name(name) + ending)))
                .filter(paths::contains)
                .toList();
    }

    private List<String> filesOf(String packageName) {
        return packages(packageName).stream()
                .flatMap(folder -> files.getOrDefault(folder, List.of()).stream())
                .toList();
    }

    private List<String> packages(String name) {
        return name.isEmpty()
                ? List.of()
                : folders.getOrDefault(Paths.name(name), List.of()).stream()
                        .filter(folder -> ("/" + folder).endsWith("/" + name))
                        .toList();
    }
}
