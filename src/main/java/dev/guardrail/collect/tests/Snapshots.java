package dev.guardrail.collect.tests;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.SnapshotFile;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the recorded results that a range touches, and the production code that it changes with them. */
final class Snapshots {

    private static final Pattern RECORDED = Pattern.compile(
            "(?:.*/)?(?:__(?:image_)?snapshots__/.*|[^/]+\\.(?:snap|ambr|golden|approved|snapshot)(?:\\.\\w+)?|[^/]+\\.golden\\.\\w+"
                    + "|(?:testdata|test|tests|fixtures)/(?:.*/)?(?:goldens?|snapshots)/.*|[^/]+-snapshots/[^/]+\\.png)");

    /** The folders of tests, above which their package begins. */
    private static final Pattern TESTS = Pattern.compile(
            "(?:^|/)(?:tests?|__tests__|spec|specs|testdata|snapshots|__snapshots__|__image_snapshots__|goldens?|fixtures|e2e|resources|testing)(?:/|$)|(?:^|/)src/test/");

    /** What is put around the name of the tested file. */
    private static final Pattern AROUND = Pattern.compile("^test_|_test$|[._-](?:test|spec)$|Tests?$|IT$");

    private static final Pattern BETWEEN = Pattern.compile("__|\\.");

    private Snapshots() {}

    /** By their places. */
    static List<SnapshotFile> of(Collection<ChangedFile> changed) {
        List<ChangedFile> sources = changed.stream().filter(Snapshots::isSource).toList();
        return changed.stream()
                .filter(file -> RECORDED.matcher(file.path()).matches() && file.status() != FileStatus.DELETED)
                .map(file -> new SnapshotFile(file.place(), isRewritten(file), source(file.path(), sources)))
                .toList();
    }

    private static boolean isRewritten(ChangedFile file) {
        boolean known = file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED;
        return known && (file.binary() ? file.status() == FileStatus.MODIFIED : file.added() > 0 && file.deleted() > 0);
    }

    private static boolean isSource(ChangedFile file) {
        boolean code = Language.of(file.path()).isPresent() || file.path().endsWith(".rs");
        return code
                && file.kind() == FileKind.SOURCE
                && file.added() + file.deleted() > 0
                && !RECORDED.matcher(file.path()).matches();
    }

    /** A file that its name tells, or else one of its package. */
    private static String source(String path, List<ChangedFile> sources) {
        Set<String> names = names(Paths.name(path));
        var tests = TESTS.matcher(path);
        String above = tests.find() ? path.substring(0, tests.start()) : Paths.folder(path);
        return sources.stream()
                .map(ChangedFile::path)
                .filter(source -> names.contains(stem(source)))
                .findFirst()
                .or(() -> sources.stream()
                        .map(ChangedFile::path)
                        .filter(source -> above.isEmpty() || source.startsWith(above + "/"))
                        .findFirst())
                .orElse("");
    }

    /** {@code foo} of {@code foo.test.ts.snap}, {@code test_foo.ambr} and {@code crate__foo__tests__name.snap}. */
    private static Set<String> names(String name) {
        Set<String> names = new TreeSet<>();
        BETWEEN.splitAsStream(name)
                .map(part -> AROUND.matcher(part).replaceAll("").toLowerCase(Locale.ROOT))
                .filter(part -> part.length() > 2)
                .forEach(names::add);
        return names;
    }

    private static String stem(String path) {
        return Paths.name(path).replaceFirst("\\..*$", "").toLowerCase(Locale.ROOT);
    }
}
