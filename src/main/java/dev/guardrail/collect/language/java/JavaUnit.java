package dev.guardrail.collect.language.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses Java, of any version. The parser is loaded with the first file. */
public final class JavaUnit {

    /** In characters. The longest string in a class file is shorter. */
    private static final int LINE_LIMIT = 100_000;

    private JavaUnit() {}

    /**
     * The syntax tree of a file, without its comments. Whoever reads it leaves it as it is.
     *
     * @throws MalformedException if it is not Java
     */
    public static CompilationUnit of(SourceFile file) throws MalformedException {
        return file.tree(CompilationUnit.class, JavaUnit::parse);
    }

    private static CompilationUnit parse(byte[] content) throws MalformedException {
        String text = SourceText.decode(content);
        refuseLongLines(text);
        List<Problem> problems = new ArrayList<>();
        // Without a language level, only the grammar is checked, in half the time. But this grammar lacks `yield`.
        return parse(text, LanguageLevel.RAW, new ArrayList<>())
                .or(() -> parse(text, LanguageLevel.BLEEDING_EDGE, problems))
                .orElseThrow(() -> malformed(problems));
    }

    /** Refuses long lines: the tree of a line may be as deep as the line is long, which costs minutes or all memory. */
    private static void refuseLongLines(String text) throws MalformedException {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            refuseLongLine(line, end - start);
            line++;
            start = end + 1;
        }
        refuseLongLine(line, text.length() - start);
    }

    private static void refuseLongLine(int line, int length) throws MalformedException {
        if (length > LINE_LIMIT) {
            throw new MalformedException(line, "a line has more than " + LINE_LIMIT + " characters");
        }
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

    /** The exception for some problems. Without a problem, parsing failed because of the depth. */
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
        return new MalformedException(line, "expected valid Java");
    }
}
