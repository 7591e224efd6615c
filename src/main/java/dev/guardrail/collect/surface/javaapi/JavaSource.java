package dev.guardrail.collect.surface.javaapi;

import com.github.javaparser.ast.CompilationUnit;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.java.JavaUnit;
import dev.guardrail.collect.surface.symbol.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * The public names of a Java file: the API of its types and the command-line options that it declares. The parser behind
 * it is loaded with the first Java file.
 *
 * <p>Types are compared as they are written, without their packages: two types of one simple name are not told apart.
 */
public final class JavaSource {

    private JavaSource() {}

    /**
     * The symbols of a file.
     *
     * @throws MalformedException if it is not Java
     */
    public static List<Symbol> symbols(SourceFile file) throws MalformedException {
        CompilationUnit unit = JavaUnit.of(file);
        TypeNames names = new TypeNames(unit);
        List<Symbol> symbols = new ArrayList<>(JavaApi.of(file.path(), unit, names));
        symbols.addAll(JavaOptions.of(file.path(), unit, names));
        return symbols;
    }
}
