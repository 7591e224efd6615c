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
        String text = SourceText.decode(content);
        try {
            ParseResult<CompilationUnit> newest = parse(text, LanguageLevel.BLEEDING_EDGE);
            // What was a name once is a keyword today; only without any language level may both be there.
            ParseResult<CompilationUnit> result = newest.isSuccessful() ? newest : parse(text, LanguageLevel.RAW);
            if (!result.isSuccessful()) {
                throw malformed(newest.getProblems());
            }
            return result.getResult().orElseThrow(() -> malformed(newest.getProblems()));
        } catch (StackOverflowError e) {
            throw new MalformedException(0, "its expressions are nested too deeply");
        }
    }

    private static ParseResult<CompilationUnit> parse(String text, LanguageLevel level) {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(level).setAttributeComments(false);
        return new JavaParser(configuration).parse(text);
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
