package dev.guardrail.collect.surface.javaapi;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.guardrail.collect.surface.symbol.MalformedException;
import dev.guardrail.collect.surface.symbol.SourceText;
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
    public static List<Symbol> symbols(String path, byte[] content) throws MalformedException {
        CompilationUnit unit = parse(SourceText.decode(content));
        TypeNames names = new TypeNames(unit);
        List<Symbol> symbols = new ArrayList<>(JavaApi.of(path, unit, names));
        symbols.addAll(JavaOptions.of(path, unit, names));
        return symbols;
    }

    private static CompilationUnit parse(String text) throws MalformedException {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW).setAttributeComments(false);
        try {
            ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
            if (!result.isSuccessful()) {
                throw malformed(result.getProblems());
            }
            return result.getResult().orElseThrow(() -> malformed(result.getProblems()));
        } catch (StackOverflowError e) {
            throw new MalformedException(0, "its expressions are nested too deeply");
        }
    }

    private static MalformedException malformed(List<Problem> problems) {
        int line = problems.stream()
                .flatMap(problem -> problem.getLocation().stream())
                .flatMap(location -> location.getBegin().getRange().stream())
                .mapToInt(range -> range.begin.line)
                .findFirst()
                .orElse(0);
        return new MalformedException(line, "this is not the Java that was expected");
    }
}
