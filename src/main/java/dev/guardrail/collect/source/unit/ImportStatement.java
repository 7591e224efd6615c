package dev.guardrail.collect.source.unit;

import dev.guardrail.fact.ImportScope;
import dev.guardrail.fact.Place;
import java.util.List;

/**
 * What one statement, or one call with a literal, imports of one module. A statement that names several modules is several.
 *
 * @param place the module's name in the statement; the dots of a relative import of Python alone, where it names nothing
 * @param level how many dots the module's name starts with in Python, which lead to a package; 0 elsewhere
 * @param module the module as written, without these dots; in Java and Kotlin the type, or the package before {@code *}
 * @param names what is imported of it, in the order of the file; {@code *} for everything, none for the module itself
 * @param scope when it takes effect
 */
public record ImportStatement(Place place, int level, String module, List<String> names, ImportScope scope) {

    public ImportStatement {
        names = List.copyOf(names);
    }
}
