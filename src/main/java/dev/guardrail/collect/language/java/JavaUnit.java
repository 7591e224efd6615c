package dev.guardrail.collect.language.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<Problem> problems = new ArrayList<>();
        // Without a level nothing is checked behind the grammar, which takes half the time; but it knows no "yield".
        return parse(text, LanguageLevel.RAW, new ArrayList<>())
                .or(() -> parse(text, LanguageLevel.BLEEDING_EDGE, problems))
                .orElseThrow(() -> malformed(problems));
    }

    private static Optional<CompilationUnit> parse(String text, LanguageLevel level, List<Problem> problems) {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(level).setAttributeComments(false);
        try {
            ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
            problems.addAll(result.getProblems());
            return result.isSuccessful() ? result.getResult() : Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Without any problem, it was the depth that parsing failed at. */
    private static MalformedException malformed(List<Problem> problems) {
        if (problems.isEmpty()) {
            return new MalformedException(0, "its expressions are nested too deeply");
        }
        int line = problems.stream()
                .flatMap(problem -> problem.getLocation().stream())
                .flatMap(location -> location.getBegin().getRange().stream())
                .mapToInt(range -> range.begin.line)
                .findFirst()
                .orElse(0);
        return new MalformedException(line, "this is not the Java that was expected");
    }
}
