package dev.guardrail.collect.surface;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.surface.javaapi.JavaSource;
import dev.guardrail.collect.surface.script.ScriptOptions;
import dev.guardrail.collect.surface.symbol.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages in which a file's path and content alone say what it offers. */
enum SymbolFormat {
    JAVA("java") {
        @Override
        List<Symbol> symbols(SourceFile file) throws MalformedException {
            return JavaSource.symbols(file);
        }
    },
    JAVASCRIPT("[cm]?[jt]s") {
        @Override
        List<Symbol> symbols(SourceFile file) {
            return ScriptOptions.ofJavaScript(file);
        }
    },
    GO("go") {
        @Override
        List<Symbol> symbols(SourceFile file) {
            return ScriptOptions.ofGo(file);
        }
    };

    private final Pattern path;

    SymbolFormat(String extensions) {
        this.path = Pattern.compile(".*\\.(?:" + extensions + ")", Pattern.DOTALL);
    }

    /** The format of a file; empty if it is in none. */
    static Optional<SymbolFormat> of(String path) {
        return Arrays.stream(values()).filter(format -> format.reads(path)).findFirst();
    }

    boolean reads(String candidate) {
        return path.matcher(candidate).matches();
    }

    /** What a file offers. */
    abstract List<Symbol> symbols(SourceFile file) throws MalformedException;
}
