package dev.guardrail.fact;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one statement, or one call with a literal, imports of one module. In files that the range touches, and in those
 * within a {@link Boundary} or a layer of a {@link LayerOrder}.
 *
 * @param place the name of the module in the statement
 * @param language the file's language
 * @param module the module: a dotted name in Python, of a relative import the absolute one where the file's package is
 *     known; a type or, before {@code *}, a package in Java and Kotlin; a specifier as written in JavaScript and
 *     TypeScript; a path in Go
 * @param names what is imported of it, in the order of the file; {@code *} for everything, none for the module itself
 * @param scope when it takes effect
 * @param targets the files of the repository that it means, in the order of their paths; empty for a module from elsewhere
 */
public record Import(
        Place place, Language language, String module, List<String> names, ImportScope scope, List<String> targets)
        implements SourceFact {

    public Import {
        names = List.copyOf(names);
        targets = List.copyOf(targets);
    }

    /** The module, and each imported name behind it: {@code from a import b} may mean the module {@code a.b}. */
    Stream<String> qualifiedNames() {
        String separator = module.contains("/") || language == Language.GO ? "/" : ".";
        return Stream.concat(Stream.of(module), names.stream().map(name -> module + separator + name));
    }

    @Override
    public String identity() {
        return "import " + module;
    }
}
