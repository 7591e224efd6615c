package dev.guardrail.collect.coverage.gate;

import dev.guardrail.yaml.YamlException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A kind of files that tools read thresholds from, told apart by their path. To teach it another one is to add a line.
 *
 * @param name matches the file's name
 * @param folder whether the tool looks at a path with such a name
 * @param reader reads it
 */
record GateFile(Pattern name, Predicate<String> folder, Reader reader) {

    private static final String BELOW = "(?:^|.*/)(?:";

    /** What is below these is somebody else's, or shows what a project could look like. */
    private static final Predicate<String> PROJECT = Pattern.compile(BELOW
                    + "node_modules|vendor|third_party|docs?|examples?|samples?|testdata|_{0,2}fixtures?_{0,2})/.*")
            .asMatchPredicate()
            .negate();

    private static final Predicate<String> NOT_TESTS =
            PROJECT.and(Pattern.compile(BELOW + "tests?|__tests__|testing)/.*")
                    .asMatchPredicate()
                    .negate());

    private static final Predicate<String> CODECOVS_FOLDERS =
            Pattern.compile("(?:\\.github/|dev/)?[^/]+").asMatchPredicate();

    private static final List<GateFile> ALL = List.of(
            of("pyproject\\.toml", PythonGates::readToml),
            of("(?:setup\\.cfg|tox\\.ini|\\.?pytest\\.ini|\\.coveragerc)", PythonGates::readIni),
            of("pom\\.xml", PomGates::read),
            of("[^/]+\\.gradle(?:\\.kts)?", GradleGates::read),
            of("package\\.json", JavaScriptFiles::readPackage),
            of("jest\\.config(?:\\.[\\w-]+)?\\.(?:[cm]?[jt]s|json)", JavaScriptFiles::readJest),
            of("vite(?:st)?\\.(?:config|workspace)(?:\\.[\\w-]+)?\\.[cm]?[jt]s", JavaScriptFiles::readVitest),
            of(
                    "(?:\\.nycrc(?:\\.json|\\.ya?ml)?|nyc\\.config\\.[cm]?js|\\.c8rc(?:\\.json)?)",
                    JavaScriptFiles::readIstanbul),
            of("\\.testcoverage\\.ya?ml", GoGates::read),
            new GateFile(Pattern.compile("\\.?codecov\\.ya?ml"), CODECOVS_FOLDERS, CodecovGates::read),
            // Of a .NET solution, the projects below "tests" are those that measure coverage.
            new GateFile(
                    Pattern.compile("(?:[^/]+\\.(?:cs|fs|vb)proj|Directory\\.\\w+\\.(?:props|targets))"),
                    PROJECT,
                    DotnetGates::read));

    private static GateFile of(String name, Reader reader) {
        return new GateFile(Pattern.compile(name), NOT_TESTS, reader);
    }

    /** Reads what is in a file. */
    @FunctionalInterface
    interface Reader {
        void read(String path, byte[] content, GateSink sink) throws YamlException;
    }

    static Optional<GateFile> of(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return ALL.stream()
                .filter(kind -> kind.name.matcher(file).matches() && kind.folder.test(path))
                .findFirst();
    }
}
