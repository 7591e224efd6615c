package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the tests and marks that a source file declares, by its language. */
public final class TestSource {

    /** Text without which a file that is not named like a test declares none. */
    private static final Pattern HINT = Pattern.compile(
            "TestCase|#\\[(?:\\w+::)*\\w*test|@(?:[\\w.]*\\.)?\\w*Test|\\b(?:x?it|x?test|x?describe|suite)\\b[\\w.]*\\s*\\(");

    /** What tests read, and no test itself. */
    private static final Pattern INPUT =
            Pattern.compile("(?:.*/)?(?:fixtures?|__fixtures__|testdata|test-data|node_modules|vendor)/.*");

    /** Not only in a folder of tests, where helpers stand, too. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:.*/)?(?:test_[^/]+\\.py|[^/]+_test\\.(?:py|go)|[^/]+[._-](?:spec|test)\\.\\w+|[^/]*(?:Tests?|[a-z0-9]IT|Spec)\\.\\w+)");

    /** In characters; a longer line is no test that somebody wrote, and not worth its tokens. */
    private static final int LINE_LIMIT = 100_000;

    private TestSource() {}

    /** The language of a file that may declare tests. */
    public static Optional<Language> language(String path) {
        boolean readable = !INPUT.matcher(path).matches()
                && !path.endsWith(".d.ts")
                && !path.endsWith(".pyi")
                && FileKinds.of(path) != FileKind.GENERATED;
        if (readable && path.endsWith(".rs")) {
            return Optional.of(Language.RUST);
        }
        return readable
                ? Language.of(path).filter(language -> language != Language.GO || path.endsWith("_test.go"))
                : Optional.empty();
    }

    /** Whether a file is named like a test, or stands among tests. */
    public static boolean isTest(String path) {
        return language(path).isPresent() && FileKinds.of(path) == FileKind.TEST;
    }

    /** Whether a file is named like a test, wherever it stands. */
    public static boolean isNamedTest(String path) {
        return language(path).isPresent() && NAMED.matcher(path).matches();
    }

    /**
     * What a file declares; nothing where it is neither named like a test nor has anything of one in its text.
     *
     * @throws MalformedException if it cannot be parsed
     */
    public static DeclaredTests read(SourceFile file) throws MalformedException {
        String path = file.path();
        String text = SourceText.decode(file.content());
        Outline outline = new Outline(path, text);
        Optional<Language> language = language(path);
        if (language.isPresent() && (isTest(path) || HINT.matcher(text).find())) {
            checkLines(text);
            switch (language.get()) {
                case JAVA -> JavaTestReader.read(file, outline);
                case PYTHON -> PythonTestReader.read(file, outline);
                case GO -> GoTestReader.read(file, text, outline);
                case JAVASCRIPT, TYPESCRIPT -> ScriptTestReader.read(file, outline, isTest(path));
                case KOTLIN -> KotlinTestReader.read(file, outline);
                case RUST -> RustTestReader.read(file, outline);
            }
        }
        return outline.declared();
    }

    private static void checkLines(String text) throws MalformedException {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
            int next = end < 0 ? text.length() : end;
            if (next - start > LINE_LIMIT) {
                throw new MalformedException(line, "a line has more than " + LINE_LIMIT + " characters");
            }
            start = next + 1;
            line++;
        }
    }
}
