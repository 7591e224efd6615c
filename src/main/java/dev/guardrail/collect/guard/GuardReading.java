package dev.guardrail.collect.guard;

import dev.guardrail.collect.guard.braces.GoGuards;
import dev.guardrail.collect.guard.braces.ScriptGuards;
import dev.guardrail.collect.guard.java.JavaGuards;
import dev.guardrail.collect.guard.python.PythonGuards;
import dev.guardrail.collect.guard.unit.GuardReader;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.fact.Language;
import dev.guardrail.guard.Guard;
import java.util.List;
import java.util.Optional;

/**
 * The guards of one file.
 *
 * @param guards by their places
 * @param problem why they are not known; empty where they are
 */
public record GuardReading(List<Guard> guards, String problem) {

    /** In bytes; nobody writes a larger file by hand. */
    public static final int LIMIT = 2 << 20;

    public GuardReading {
        guards = List.copyOf(guards);
    }

    /** What a file has. */
    public static GuardReading of(SourceFile file) {
        Optional<GuardReader> reader = Language.of(file.path()).flatMap(GuardReading::reader);
        if (reader.isEmpty()) {
            return not("guards of " + language(file.path()) + " are not read");
        }
        try {
            RemovableText.of(file.content());
            return new GuardReading(reader.get().read(file), "");
        } catch (MalformedException e) {
            return not("it cannot be parsed" + (e.line() == 0 ? "" : ", line " + e.line()) + ": " + e.getMessage());
        }
    }

    /** Why the guards of a file are not known. */
    public static GuardReading not(String problem) {
        return new GuardReading(List.of(), problem);
    }

    private static String language(String path) {
        return Language.of(path)
                .map(Language::toString)
                .map(name -> name.equals("kotlin") ? "Kotlin" : name)
                .orElseGet(() -> "`" + path.substring(path.lastIndexOf('.') + 1) + "` files");
    }

    private static Optional<GuardReader> reader(Language language) {
        return switch (language) {
            case PYTHON -> Optional.of(new PythonGuards());
            case JAVA -> Optional.of(new JavaGuards());
            case JAVASCRIPT, TYPESCRIPT -> Optional.of(new ScriptGuards());
            case GO -> Optional.of(new GoGuards());
            case KOTLIN, RUST -> Optional.empty();
        };
    }
}
