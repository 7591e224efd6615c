package dev.guardrail.collect.suppression;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.mask.CodeMask;
import dev.guardrail.collect.language.mask.Syntax;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.fact.FileKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The suppressions of a file, by their places. */
record FileSuppressions(List<Suppression> list) {

    /** In bytes; people write less into one file. */
    private static final int LIMIT = 4 << 20;

    /** What linters and tests read, and no code of the project. */
    private static final Pattern INPUT = Pattern.compile(
            "(?:.*/)?(?:fixtures?|__fixtures__|testdata|test-data|test_data|node_modules|vendor|third_party|resources/test)/.*");

    static final Reading<FileSuppressions> READING =
            new Reading<>("suppressions", FileSuppressions.class, FileSuppressions::reads, LIMIT, FileSuppressions::of);

    FileSuppressions {
        list = List.copyOf(list);
    }

    static boolean reads(String path) {
        FileKind kind = FileKinds.of(path);
        return Syntax.of(path).isPresent()
                && kind != FileKind.GENERATED
                && kind != FileKind.LOCKFILE
                && !INPUT.matcher(path).matches();
    }

    private static FileSuppressions of(SourceFile file) {
        Syntax syntax = Syntax.of(file.path()).orElseThrow();
        CodeMask mask = CodeMask.of(file, syntax);
        List<Suppression> found = new ArrayList<>();
        if (Forms.HINTS.areIn(mask.text())) {
            found.addAll(new Comments(file.path(), mask).suppressions());
            found.addAll(new Annotations(file.path(), mask, syntax).suppressions());
        }
        found.sort(Comparator.comparing(Suppression::place));
        return new FileSuppressions(found);
    }
}
