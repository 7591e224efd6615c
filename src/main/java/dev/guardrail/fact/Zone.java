package dev.guardrail.fact;

import java.util.List;
import java.util.Optional;

/**
 * A part of the repository where mistakes are costly, as a policy describes it.
 *
 * @param name what people call it, {@code persistence} say
 * @param paths globs of the files that are in it
 * @param imports modules, with their submodules, that files in it import; {@code *} stands for any characters
 */
public record Zone(String name, List<Glob> paths, List<String> imports) {

    public Zone {
        paths = List.copyOf(paths);
        imports = List.copyOf(imports);
    }

    /** The first of its globs that matches a path. */
    public Optional<String> globFor(String path) {
        return paths.stream()
                .filter(glob -> glob.matches(path))
                .map(Glob::pattern)
                .findFirst();
    }

    /** The first of its modules that a statement imports. */
    public Optional<String> moduleIn(Import statement) {
        return imports.stream()
                .filter(module -> statement.qualifiedNames().anyMatch(name -> Boundary.covers(module, name)))
                .findFirst();
    }
}
