package dev.guardrail.collect.source.script;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.SourceUnit;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file for a test, and what was read of it in short. */
record Script(SourceUnit unit) {

    static Script typeScript(String... lines) {
        return named("src/a.ts", lines);
    }

    static Script elements(String... lines) {
        return named("src/a.tsx", lines);
    }

    static Script javaScript(String... lines) {
        return named("src/a.js", lines);
    }

    static Script named(String path, String... lines) {
        return new Script(new ScriptReader()
                .read(new SourceFile(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8))));
    }

    /** {@code line module [names] scope}. */
    List<String> imports() {
        return unit.imports().stream().map(Script::text).toList();
    }

    private static String text(ImportStatement statement) {
        return statement.place().line() + " " + statement.module() + " " + statement.names() + " " + statement.scope();
    }

    /** {@code name()} for a call, {@code name} for what is handed on. */
    List<String> uses() {
        return unit.uses().stream()
                .map(use -> use.called() ? use.name() + "()" : use.name())
                .toList();
    }
}
