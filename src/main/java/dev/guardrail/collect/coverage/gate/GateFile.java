package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.Paths;
import dev.guardrail.yaml.YamlException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of files that tools read thresholds from, told apart by their path. To teach it another one is to add a line.
 *
 * @param endings the endings of its names: most files of a repository have another, and to see that is cheap
 * @param name matches the file's name
 * @param folder whether the tool looks at a path with such a name
 * @param reader reads it
 */
record GateFile(List<String> endings, Pattern name, Predicate<String> folder, Reader reader) {

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
            of("toml", "pyproject\\.toml", PythonGates::readToml),
            of("cfg ini coveragerc", "(?:setup\\.cfg|tox\\.ini|\\.?pytest\\.ini|\\.coveragerc)", PythonGates::readIni),
            of("xml", "pom\\.xml", PomGates::read),
            of("gradle kts", "[^/]+\\.gradle(?:\\.kts)?", GradleGates::read),
            of("json", "package\\.json", JavaScriptFiles::readPackage),
            of(
                    "js cjs mjs ts cts mts json",
                    "jest\\.config(?:\\.[\\w-]+)?\\.(?:[cm]?[jt]s|json)",
                    JavaScriptFiles::readJest),
            of(
                    "js cjs mjs ts cts mts",
                    "vite(?:st)?\\.(?:config|workspace)(?:\\.[\\w-]+)?\\.[cm]?[jt]s",
                    JavaScriptFiles::readVitest),
            of(
                    "nycrc c8rc json yml yaml js cjs mjs",
                    "(?:\\.nycrc(?:\\.json|\\.ya?ml)?|nyc\\.config\\.[cm]?js|\\.c8rc(?:\\.json)?)",
                    JavaScriptFiles::readIstanbul),
            of("yml yaml", "\\.testcoverage\\.ya?ml", GoGates::read),
            new GateFile(
                    List.of("yml", "yaml"),
                    Pattern.compile("\\.?codecov\\.ya?ml"),
                    CODECOVS_FOLDERS,
                    CodecovGates::read),
            // Of a .NET solution, the projects below "tests" are those that measure coverage.
            new GateFile(
                    List.of("csproj", "fsproj", "vbproj", "props", "targets"),
                    Pattern.compile("(?:[^/]+\\.(?:cs|fs|vb)proj|Directory\\.\\w+\\.(?:props|targets))"),
                    PROJECT,
                    DotnetGates::read));

    private static final Map<String, List<GateFile>> BY_ENDING = ALL.stream()
            .flatMap(kind -> kind.endings.stream().map(ending -> Map.entry(ending, kind)))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    /** The endings are separated by spaces. */
    private static GateFile of(String endings, String name, Reader reader) {
        return new GateFile(List.of(endings.split(" ", -1)), Pattern.compile(name), NOT_TESTS, reader);
    }

    /** Reads what is in a file. */
    @FunctionalInterface
    interface Reader {
        void read(String path, byte[] content, GateSink sink) throws YamlException;
    }

    static Optional<GateFile> of(String path) {
        List<GateFile> kinds = BY_ENDING.get(Paths.ending(path));
        return kinds == null
                ? Optional.empty()
                : kinds.stream()
                        .filter(kind -> kind.name.matcher(Paths.name(path)).matches() && kind.folder.test(path))
                        .findFirst();
    }
}
