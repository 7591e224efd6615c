package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.dependency.manifest.ManifestKind;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lockfiles that are known by their names. To teach it another one is to add a line. */
public enum LockKind {
    NPM_SHRINKWRAP("npm-shrinkwrap.json", true, PackageLock::read),
    NPM("package-lock.json", true, PackageLock::read),
    PNPM("pnpm-lock.yaml", true, PnpmLock::read),
    YARN("yarn.lock", true, text(YarnLock::read)),
    /** What they hold is not read. */
    BUN("bun.lock", true, (path, content) -> new OpaqueLock()),
    BUN_BINARY("bun.lockb", true, (path, content) -> new OpaqueLock()),
    UV("uv.lock", true, text(UvLock::read)),
    POETRY("poetry.lock", false, text(PythonLock::poetry)),
    PDM("pdm.lock", false, text(PythonLock::pdm)),
    PIPENV("Pipfile.lock", false, PipfileLock::read),
    CARGO("Cargo.lock", true, text(CargoLock::read)),
    GO("go.sum", false, text(GoSum::read)),
    GRADLE("gradle.lockfile", true, text(GradleLock::read));

    private static final Map<String, LockKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(LockKind::file, kind -> kind));

    private final String file;
    private final boolean shared;

    @SuppressWarnings("ImmutableEnumChecker") // a reader keeps nothing
    private final Reader reader;

    LockKind(String file, boolean shared, Reader reader) {
        this.file = file;
        this.shared = shared;
        this.reader = reader;
    }

    @FunctionalInterface
    private interface Reader {
        Lock read(String path, byte[] content) throws YamlException;
    }

    @FunctionalInterface
    private interface TextReader {
        Lock read(String path, List<String> lines) throws YamlException;
    }

    private static Reader text(TextReader reader) {
        return (path, content) -> reader.read(path, lines(path, content));
    }

    private static List<String> lines(String path, byte[] content) throws YamlException {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        int conflict = 0;
        while (conflict < lines.size() && !lines.get(conflict).startsWith("<<<<<<< ")) {
            conflict++;
        }
        if (conflict < lines.size()) {
            throw new YamlException(Place.line(path, conflict + 1), "a merge conflict is not resolved");
        }
        return lines;
    }

    /** The kind of a file; empty if it is no lockfile, or no lockfile of the project itself. */
    public static Optional<LockKind> of(String path) {
        return Optional.ofNullable(BY_NAME.get(Paths.name(path))).filter(kind -> !ManifestKind.isForeign(path));
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Whether it can be about manifests in the folders below its own. */
    public boolean shared() {
        return shared;
    }

    /**
     * Reads a lockfile of this kind.
     *
     * @throws YamlException if it is not what its name says
     */
    public Lock read(String path, byte[] content) throws YamlException {
        return reader.read(path, content);
    }
}
