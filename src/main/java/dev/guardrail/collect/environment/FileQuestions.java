package dev.guardrail.collect.environment;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.mask.CodeMask;
import dev.guardrail.collect.language.mask.Syntax;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a file of production code asks whether a test runs it, in the order of its text. */
record FileQuestions(List<Question> list) {

    /** What is asked, without its layout and with one kind of quotes. */
    record Question(Place place, String text) {

        String plain() {
            return text.replaceAll("\\s", "").replace('\'', '"');
        }
    }

    /** In bytes; people write less into one file. */
    private static final int LIMIT = 4 << 20;

    /** Settings of tools and scripts, which set tests up, and examples. */
    private static final Pattern NO_PRODUCTION = Pattern.compile(
            "(?:.*/)?(?:[^/]+\\.(?:config|setup|conf)\\.\\w+|\\.[^/]+rc\\.\\w+|(?:noxfile|setup|conftest|tasks)\\.py"
                    + "|setupTests\\.\\w+|(?:jest|vitest|karma|babel|webpack|rollup|gulpfile|Gruntfile)[^/]*"
                    + "|[^/]+\\.d\\.ts|[^/]+\\.gradle\\.kts|build\\.rs)"
                    + "|(?:.*/)?(?:testdata|vendor|third_party|test[-_]?(?:utils?|helpers?|support|kit|ing))/.*"
                    // Below the root of sources, these are packages.
                    + "|(?!(?:.*/)?(?:src|lib|app|pkg|internal|cmd)/)(?:.*/)?(?:scripts?|tools?|docs?|examples?|samples?|benchmarks?|playgrounds?)/.*");

    static final Reading<FileQuestions> READING =
            new Reading<>("test environment", FileQuestions.class, FileQuestions::reads, LIMIT, FileQuestions::of);

    FileQuestions {
        list = List.copyOf(list);
    }

    static boolean reads(String path) {
        Optional<Syntax> syntax = Syntax.of(path);
        return syntax.isPresent()
                && syntax.get() != Syntax.HASH
                && FileKinds.of(path) == FileKind.SOURCE
                && !NO_PRODUCTION.matcher(path).matches();
    }

    private static FileQuestions of(SourceFile file) {
        Syntax syntax = Syntax.of(file.path()).orElseThrow();
        CodeMask mask = CodeMask.of(file, syntax);
        List<Question> found = new ArrayList<>();
        if (!Questions.mayBeIn(mask.text(), syntax)) {
            return new FileQuestions(found);
        }
        Matcher tests = Questions.RUST_TESTS.matcher(mask.text());
        int end = syntax == Syntax.RUST && tests.find()
                ? tests.start()
                : mask.text().length();
        Matcher matcher = Questions.of(syntax).matcher(mask.text()).region(0, end);
        while (matcher.find()) {
            if (isCode(mask, matcher)) {
                Place place = Place.line(file.path(), mask.line(matcher.start()));
                boolean open = mask.text().startsWith(")", matcher.end())
                        && mask.text().indexOf('(', matcher.start()) < matcher.end()
                        && matcher.group().indexOf(')') < 0;
                found.add(new Question(place, mask.code(matcher.start(), matcher.end() + (open ? 1 : 0))));
            }
        }
        return new FileQuestions(found);
    }

    /** A question may begin with a string, but is not within one: some of it is code. */
    private static boolean isCode(CodeMask mask, Matcher matcher) {
        for (int at = matcher.start(); at < matcher.end(); at++) {
            if (mask.isCode(at) && Character.isLetter(mask.text().charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
