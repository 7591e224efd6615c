package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.python.Lexer;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a module binds at its top level, blocks such as {@code if TYPE_CHECKING} and {@code try} included, and those under
 * {@code if __name__ == "__main__"} not.
 *
 * @param definitions its classes and functions, each class followed by its members, whatever their names
 * @param bases the names that each class gives its bases, in their order
 * @param imports the names that it imports
 * @param assigned the names that it assigns, with their annotations or nothing
 * @param exported what {@code __all__} lists; empty if there is none, or it is computed
 * @param answered the names that its {@code __getattr__} may answer: the identifiers among its string literals; none where
 *     it defines no such function
 * @param options the command-line options that it declares anywhere
 */
public record PythonModule(
        List<Definition> definitions,
        Map<String, List<String>> bases,
        List<Import> imports,
        Map<String, Assigned> assigned,
        Optional<Set<String>> exported,
        Set<String> answered,
        List<Option> options) {

    /**
     * A class, a function or a member of a class.
     *
     * @param owner the class that it is in; empty at the top level
     */
    public record Definition(String owner, String name, String signature, Place place) {}

    /**
     * An imported name.
     *
     * @param level how many dots the module's name starts with
     * @param module the module's name without them
     * @param name what is imported of it; {@code *} for everything, empty for the module itself
     * @param alias the name that it is bound to
     */
    public record Import(int level, String module, String name, String alias, Place place) {}

    /** An assigned name with its annotation, which is empty where there is none. */
    public record Assigned(String annotation, Place place) {}

    /** A command-line option: its first long name, or else its first name, and what a caller depends on. */
    public record Option(String name, String signature, Place place) {}

    public PythonModule {
        definitions = List.copyOf(definitions);
        imports = List.copyOf(imports);
        answered = Set.copyOf(answered);
        options = List.copyOf(options);
    }

    /**
     * Reads a module.
     *
     * @throws MalformedException if a string or a bracket is not closed
     */
    public static PythonModule read(SourceFile file) throws MalformedException {
        List<LogicalLine> lines = Lexer.lines(file);
        ModuleReader reader = new ModuleReader(file.path());
        lines.forEach(reader::read);
        return reader.module(OptionReader.options(file.path(), lines));
    }
}
