package dev.guardrail.collect.surface;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.surface.javaapi.JavaSource;
import dev.guardrail.collect.surface.script.ScriptOptions;
import dev.guardrail.collect.surface.symbol.Symbol;
import java.util.List;
import java.util.regex.Pattern;

/** The languages in which a file's path and content alone say what it offers. */
enum SymbolFormat {
    JAVA("java") {
        @Override
        List<Symbol> symbols(Source source) throws MalformedException {
            return JavaSource.symbols(new SourceFile(source.path(), source.content()));
        }
    },
    JAVASCRIPT("[cm]?[jt]s") {
        @Override
        List<Symbol> symbols(Source source) {
            return ScriptOptions.ofJavaScript(source.path(), source.content());
        }
    },
    GO("go") {
        @Override
        List<Symbol> symbols(Source source) {
            return ScriptOptions.ofGo(source.path(), source.content());
        }
    };

    private final Pattern path;

    SymbolFormat(String extensions) {
        this.path = Pattern.compile(".*\\.(?:" + extensions + ")", Pattern.DOTALL);
    }

    boolean reads(String candidate) {
        return path.matcher(candidate).matches();
    }

    /** What a file offers. */
    abstract List<Symbol> symbols(Source source) throws MalformedException;
}
