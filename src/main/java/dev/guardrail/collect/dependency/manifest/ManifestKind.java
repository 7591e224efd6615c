package dev.guardrail.collect.dependency.manifest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.guardrail.collect.Paths;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.yaml.YamlException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of manifests that are read, told apart by their path. To teach it another one is to add a line. */
public enum ManifestKind {
    MAVEN(Ecosystem.MAVEN, Set.of("xml"), "pom\\.xml", PomReader::read),
    GRADLE_CATALOGUE(Ecosystem.MAVEN, Set.of("toml"), "[^/]+\\.versions\\.toml", CatalogueReader::read),
    GRADLE(
            Ecosystem.MAVEN,
            Set.of("gradle", "kts"),
            "[\\w.-]+\\.gradle(?:\\.kts)?",
            (path, content) -> GradleReader.read(path, content)),
    PYPROJECT(Ecosystem.PYPI, Set.of("toml"), "pyproject\\.toml", PyprojectReader::read),
    SETUP_CFG(Ecosystem.PYPI, Set.of("cfg"), "setup\\.cfg", SetupCfgReader::read),
    SETUP_PY(Ecosystem.PYPI, Set.of("py"), "setup\\.py", SetupPyReader::read),
    PIPFILE(Ecosystem.PYPI, Set.of("Pipfile"), "Pipfile", PipfileReader::read),
    REQUIREMENTS(
            Ecosystem.PYPI,
            Set.of("txt", "in"),
            "(?:(?:[\\w.-]*requirements|constraints)[\\w.-]*|requirements/[^/]+)\\.(?:txt|in)",
            RequirementsReader::read),
    NPM(Ecosystem.NPM, Set.of("json"), "package\\.json", PackageJsonReader::read),
    PNPM_WORKSPACE(Ecosystem.NPM, Set.of("yaml"), "pnpm-workspace\\.yaml", PnpmWorkspaceReader::read),
    GO(Ecosystem.GO, Set.of("mod"), "go\\.mod", GoModReader::read),
    CARGO(Ecosystem.CARGO, Set.of("toml"), "Cargo\\.toml", CargoReader::read);

    /** What is in these folders is somebody else's, or an example of what a manifest can be. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?:^|/)(?:node_modules|vendor|testdata|_{0,2}fixtures?_{0,2})/");

    /** Most paths of a repository end in something else, and to see that is far cheaper than to match them. */
    private static final Map<String, List<ManifestKind>> BY_ENDING = Stream.of(values())
            .flatMap(kind -> kind.endings.stream().map(ending -> Map.entry(ending, kind)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));

    private final Ecosystem ecosystem;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> endings;

    private final Pattern path;

    @SuppressWarnings("ImmutableEnumChecker") // a reader keeps nothing
    private final Reader reader;

    /**
     * @param endings as in {@link Paths#ending}
     * @param path the name, or the name and the folder that it is in
     */
    ManifestKind(Ecosystem ecosystem, Set<String> endings, String path, Reader reader) {
        this.ecosystem = ecosystem;
        this.endings = endings;
        this.path = Pattern.compile("(?:[^/]*/)?" + path, Pattern.DOTALL);
        this.reader = reader;
    }

    /** Reads what is in a file. */
    @FunctionalInterface
    private interface Reader {
        Parsed read(String path, byte[] content) throws YamlException;
    }

    /** The kind of a file; empty if it is no manifest, or no manifest of the project itself. */
    public static Optional<ManifestKind> of(String path) {
        // The name with its folder: no kind says more of a path.
        String end = path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
        for (ManifestKind kind : BY_ENDING.getOrDefault(Paths.ending(path), List.of())) {
            if (kind.path.matcher(end).matches()) {
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
