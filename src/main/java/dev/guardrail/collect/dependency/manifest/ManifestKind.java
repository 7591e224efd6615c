package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.yaml.YamlException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of manifests that are read, told apart by their path. To teach it another one is to add a line. */
public enum ManifestKind {
    MAVEN(Ecosystem.MAVEN, "pom\\.xml", PomReader::read),
    GRADLE_CATALOGUE(Ecosystem.MAVEN, "[^/]+\\.versions\\.toml", CatalogueReader::read),
    GRADLE(Ecosystem.MAVEN, "[\\w.-]+\\.gradle(?:\\.kts)?", (path, content) -> GradleReader.read(path, content)),
    PYPROJECT(Ecosystem.PYPI, "pyproject\\.toml", PyprojectReader::read),
    SETUP_CFG(Ecosystem.PYPI, "setup\\.cfg", SetupCfgReader::read),
    SETUP_PY(Ecosystem.PYPI, "setup\\.py", SetupPyReader::read),
    PIPFILE(Ecosystem.PYPI, "Pipfile", PipfileReader::read),
    REQUIREMENTS(
            Ecosystem.PYPI,
            "(?:(?:[\\w.-]*requirements|constraints)[\\w.-]*|requirements/[^/]+)\\.(?:txt|in)",
            RequirementsReader::read),
    NPM(Ecosystem.NPM, "package\\.json", PackageJsonReader::read),
    PNPM_WORKSPACE(Ecosystem.NPM, "pnpm-workspace\\.yaml", PnpmWorkspaceReader::read),
    GO(Ecosystem.GO, "go\\.mod", GoModReader::read),
    CARGO(Ecosystem.CARGO, "Cargo\\.toml", CargoReader::read);

    /** What is in these folders is somebody else's, or an example of what a manifest can be. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?:^|/)(?:node_modules|vendor|testdata|_{0,2}fixtures?_{0,2})/");

    /** Most paths of a repository end in something else, and to see that is far cheaper than to match them. */
    private static final Set<String> ENDINGS =
            Set.of("xml", "gradle", "kts", "toml", "json", "txt", "in", "mod", "cfg", "py", "Pipfile", "yaml");

    private final Ecosystem ecosystem;
    private final Pattern path;

    @SuppressWarnings("ImmutableEnumChecker") // a reader keeps nothing
    private final Reader reader;

    ManifestKind(Ecosystem ecosystem, String name, Reader reader) {
        this.ecosystem = ecosystem;
        this.path = Pattern.compile("(?:.*/)?" + name, Pattern.DOTALL);
        this.reader = reader;
    }

    /** Reads what is in a file. */
    @FunctionalInterface
    private interface Reader {
        Parsed read(String path, byte[] content) throws YamlException;
    }

    /** The kind of a file; empty if it is no manifest, or no manifest of the project itself. */
    public static Optional<ManifestKind> of(String path) {
        if (!ENDINGS.contains(Paths.ending(path)) || path.endsWith(".py") && !path.endsWith("setup.py")) {
            return Optional.empty();
        }
        for (ManifestKind kind : values()) {
            if (kind.path.matcher(path).matches()) {
                return isForeign(path) ? Optional.empty() : Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Where the packages of its kind come from. */
    public Ecosystem ecosystem() {
        return ecosystem;
    }

    /** Whether a file is somebody else's, or an example. */
    public static boolean isForeign(String path) {
        return FOREIGN.matcher(path).find();
    }

    /**
     * Reads a manifest of this kind.
     *
     * @throws YamlException if it is not what its name says
     */
    public Parsed read(String path, byte[] content) throws YamlException {
        return reader.read(path, content);
    }
}
