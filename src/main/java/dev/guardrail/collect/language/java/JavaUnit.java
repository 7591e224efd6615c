package dev.guardrail.collect.language.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceText;
import java.util.List;

/** Parses Java, of any version. The parser is loaded with the first file. */
public final class JavaUnit {

    private JavaUnit() {}

    /**
     * The syntax tree of a file, without its comments.
     *
     * @throws MalformedException if it is not Java
     */
    public static CompilationUnit parse(byte[] content) throws MalformedException {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW).setAttributeComments(false);
        try {
            ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(SourceText.decode(content));
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
