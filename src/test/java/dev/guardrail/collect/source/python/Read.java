package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.source.unit.SourceUnit;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what the reader finds as lines that a test can show. */
final class Read {

    private Read() {}

    static SourceUnit unit(String source) throws MalformedException {
        return new PythonReader().read(new SourceFile("a.py", source.getBytes(StandardCharsets.UTF_8)));
    }

    /** As {@code 1 ..module [names] top level}. */
    static List<String> imports(String source) throws MalformedException {
        return unit(source).imports().stream()
                .map(statement -> statement.place().line() + " " + ".".repeat(statement.level()) + statement.module()
                        + " " + statement.names() + " " + statement.scope())
                .toList();
    }

    /** As {@code 1:5 name()} where it is called and {@code 1:5 name} where it is handed on. */
    static List<String> uses(String source) throws MalformedException {
        return unit(source).uses().stream()
                .map(use ->
                        use.place().line() + ":" + use.place().column() + " " + use.name() + (use.called() ? "()" : ""))
                .toList();
    }

    /** The names alone, of uses in the file's order. */
    static List<String> names(String source) throws MalformedException {
        return unit(source).uses().stream()
                .map(use -> use.name() + (use.called() ? "()" : ""))
                .toList();
    }
}
