package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.yaml.YamlException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of manifests that are read, told apart by their path. To teach it another one is to add a line. */
public enum ManifestKind {
    MAVEN("pom\\.xml", PomReader::read),
    GRADLE_CATALOGUE("[^/]+\\.versions\\.toml", CatalogueReader::read),
    PYPROJECT("pyproject\\.toml", PyprojectReader::read),
    REQUIREMENTS("(?:(?:requirements|constraints)[\\w.-]*|requirements/[^/]+)\\.(?:txt|in)", RequirementsReader::read),
    NPM("package\\.json", PackageJsonReader::read),
    GO("go\\.mod", GoModReader::read),
    CARGO("Cargo\\.toml", CargoReader::read);

    /** What is in these folders is somebody else's, or an example of what a manifest can be. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?:^|/)(?:node_modules|vendor|testdata|_{0,2}fixtures?_{0,2})/");

    private final Pattern path;

    @SuppressWarnings("ImmutableEnumChecker") // a reader keeps nothing
    private final Reader reader;

    ManifestKind(String name, Reader reader) {
        this.path = Pattern.compile("(?:.*/)?" + name, Pattern.DOTALL);
        this.reader = reader;
    }

    /** Reads what is in a file. */
    @FunctionalInterface
    private interface Reader {
        Parsed read(String path, byte[] content) throws YamlException;
    }

    /** The kind of a file; none of one that is no manifest, or none of the project's own. */
    public static Optional<ManifestKind> of(String path) {
        // Most paths of a repository end in something else, and to see that is far cheaper than to match them.
        if (!path.endsWith(".xml") && !path.endsWith(".toml") && !path.endsWith(".json") && !isText(path)) {
            return Optional.empty();
        }
        for (ManifestKind kind : values()) {
            if (kind.path.matcher(path).matches()) {
                return isForeign(path) ? Optional.empty() : Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean isText(String path) {
        return path.endsWith(".txt") || path.endsWith(".in") || path.endsWith("go.mod");
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
