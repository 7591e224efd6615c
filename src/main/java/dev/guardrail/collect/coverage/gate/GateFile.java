package dev.guardrail.collect.coverage.gate;

import dev.guardrail.yaml.YamlException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that tools read thresholds from, told apart by their path. */
enum GateFile {
    PYPROJECT("pyproject\\.toml", PythonGates::readToml),
    PYTHON_INI("(?:setup\\.cfg|tox\\.ini|\\.?pytest\\.ini|\\.coveragerc)", PythonGates::readIni),
    POM("pom\\.xml", PomGates::read),
    GRADLE("[^/]+\\.gradle(?:\\.kts)?", GradleGates::read),
    PACKAGE("package\\.json", JavaScriptFiles::readPackage),
    JEST("jest\\.config(?:\\.[\\w-]+)?\\.(?:[cm]?[jt]s|json)", JavaScriptFiles::readJest),
    VITEST("vite(?:st)?\\.(?:config|workspace)(?:\\.[\\w-]+)?\\.[cm]?[jt]s", JavaScriptFiles::readVitest),
    ISTANBUL(
            "(?:\\.nycrc(?:\\.json|\\.ya?ml)?|nyc\\.config\\.[cm]?js|\\.c8rc(?:\\.json)?)",
            JavaScriptFiles::readIstanbul),
    CODECOV("\\.?codecov\\.ya?ml", CodecovGates::read),
    DOTNET("(?:[^/]+\\.(?:cs|fs|vb)proj|Directory\\.\\w+\\.(?:props|targets))", DotnetGates::read),
    GO("\\.testcoverage\\.ya?ml", GoGates::read);

    private static final String SEGMENT = "(?:^|.*/)(?:";

    /** What is below these is somebody else's, or shows what a project could look like. */
    private static final Pattern NOT_A_PROJECT = Pattern.compile(
            SEGMENT + "node_modules|vendor|third_party|docs?|examples?|samples?|testdata|_{0,2}fixtures?_{0,2})/.*");

    private static final Pattern TESTS = Pattern.compile(SEGMENT + "tests?|__tests__|testing)/.*");

    /** Codecov looks in the root and in two folders of it. */
    private static final Pattern CODECOV_FOLDER = Pattern.compile("(?:\\.github/|dev/)?[^/]+");

    private final Pattern name;
    private final Reader reader;

    GateFile(String name, Reader reader) {
        this.name = Pattern.compile(name);
        this.reader = reader;
    }

    @FunctionalInterface
    private interface Reader {
        void read(String path, byte[] content, GateSink sink) throws YamlException;
    }

    static Optional<GateFile> of(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        for (GateFile kind : values()) {
            if (kind.name.matcher(file).matches()) {
                return kind.looksAt(path) ? Optional.of(kind) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Of a .NET solution, the projects below {@code tests} are those that measure coverage. */
    private boolean looksAt(String path) {
        return !NOT_A_PROJECT.matcher(path).matches()
                && (this == DOTNET || !TESTS.matcher(path).matches())
                && (this != CODECOV || CODECOV_FOLDER.matcher(path).matches());
    }

    void read(String path, byte[] content, GateSink sink) throws YamlException {
        reader.read(path, content, sink);
    }
}
