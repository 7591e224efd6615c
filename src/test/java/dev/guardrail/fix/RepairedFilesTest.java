package dev.guardrail.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.finding.Finding;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The files of cases of guardrails with a repair, and of pairs of pipelines, are repaired: they parse, a second run changes
 * nothing, and no other guardrail of any level reports them instead. Written in another form, they are repaired alike.
 */
class RepairedFilesTest {

    private final List<String> problems = new ArrayList<>();
    private int repaired;

    @Test
    void theFilesOfCases() throws IOException {
        for (Path rule : folders(Path.of("rules"))) {
            if (Files.readString(rule.resolve("rule.drl")).contains(".withRepair(")
                    || Files.readString(rule.resolve("rule.drl")).contains(".withFix(")) {
                cases(rule.resolve("cases"), "reports-.*").forEach((name, files) -> check(name, files, Set.of()));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(repaired).isGreaterThan(300);
    }

    @Test
    void theFilesOfPairsOfPipelines() throws IOException {
        for (String service : List.of("azure", "gitlab")) {
            cases(Path.of("src/test/resources/pipelines").resolve(service), "weaker-.*")
                    .forEach((name, files) -> check(name, files, Set.of()));
        }
        assertThat(problems).isEmpty();
    }

    /** Flow mappings, aliases, scalars of all kinds, several documents, tabs, and line ends of other systems. */
    @Test
    void formsThatAreSeldom() throws IOException, YamlException {
        String file = "src/test/resources/repairs/seldom.json";
        List<String> workflows =
                JsonReader.read(file, Files.readAllBytes(Path.of(file))).root().texts();
        assertThat(workflows).hasSizeGreaterThan(15);
        workflows.forEach(workflow ->
                check(workflow, Map.of(".github/workflows/ci.yml", workflow), EnumSet.allOf(FileForm.class)));
        assertThat(problems).isEmpty();
    }

    @Test
    void aScriptThatAnotherStepHasByAnAliasKeepsItsExpression() {
        String workflow = """
                on: pull_request
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: &run |
                          echo "${{ github.head_ref }}"
                      - run: *run
                """;

        Repaired repaired = Repaired.of(Map.of(".github/workflows/ci.yml", workflow), "regular");

        assertThat(repaired.after().get(".github/workflows/ci.yml")).contains("${{ github.head_ref }}");
        assertThat(repaired.fixed().left())
                .anySatisfy(left -> assertThat(left.reason()).contains("an anchor"));
    }

    /** A folder with the files of a repository in each of its folders. */
    @Test
    @EnabledIfEnvironmentVariable(named = "GUARDRAIL_REPAIRED", matches = ".+")
    void theFilesOfAFolder() throws IOException {
        Path corpus = Path.of(System.getenv().getOrDefault("GUARDRAIL_REPAIRED", ""));
        try (Stream<Path> repositories = Files.list(corpus)) {
            for (Path repository : repositories.sorted().toList()) {
                check(repository.getFileName().toString(), files(repository), EnumSet.allOf(FileForm.class));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(repaired).isPositive();
    }

    private static List<Path> folders(Path rules) throws IOException {
        try (Stream<Path> files = Files.walk(rules, 3)) {
            return files.filter(file -> file.endsWith("rule.drl"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<String, Map<String, String>> cases(Path folder, String names) throws IOException {
        SortedMap<String, Map<String, String>> cases = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches(names))
                    .sorted()
                    .toList()) {
                YamlNode root = parsed(file.toString(), Files.readString(file)).orElseThrow();
                for (String side : List.of("given", "before", "after")) {
                    Map<String, String> texts = new TreeMap<>();
                    root.get(side)
                            .ifPresent(given -> given.entries().stream()
                                    .filter(entry -> entry.value() instanceof YamlNode.Scalar)
                                    .forEach(entry -> texts.put(
                                            entry.key().value(), entry.value().text())));
                    if (!texts.isEmpty()) {
                        cases.put(file + " " + side, texts);
                    }
                }
            }
        }
        return cases;
    }

    private static Map<String, String> files(Path repository) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(repository)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(repository.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    /**
     * What a repair that is right may bring about: a scope gets no comment, a plain path says which action it is, and a script
     * in which each failure counts can be too long to follow.
     */
    private static final Pattern BROUGHT =
            Pattern.compile("workflows/(?:undocumented-permissions|wrong-input|unknown-exit-status) .*");

    private void check(String name, Map<String, String> files, Set<FileForm> forms) {
        Repaired pedantic = Repaired.of(files, "pedantic");
        if (pedantic.fixed().repaired().isEmpty()) {
            return;
        }
        whole(name, pedantic);
        worse(name + ": pedantic", pedantic);
        Repaired regular = Repaired.of(files, "regular");
        whole(name, regular);
        worse(name + ": regular", regular);
        for (FileForm form : forms) {
            Map<String, String> written = new TreeMap<>();
            files.forEach((path, text) -> written.put(path, form.of(path, text)));
            alike(name + ": " + form, pedantic, Repaired.of(written, "pedantic"));
        }
    }

    private void worse(String name, Repaired repair) {
        repair.worse("pedantic").stream()
                .filter(rule -> !BROUGHT.matcher(rule).matches())
                .forEach(rule -> problems.add(name + ": " + rule + " is new"));
    }

    private void whole(String name, Repaired repair) {
        repaired += repair.fixed().repaired().size();
        repair.fixed().files().forEach(file -> {
            if (shown(file.path(), file.before().decoded()).isPresent()
                    && shown(file.path(), file.after().decoded()).isEmpty()) {
                problems.add(name + ": " + file.path() + " cannot be read any more");
            }
        });
        Repaired again = repair.again();
        if (!again.fixed().files().isEmpty()) {
            problems.add(name + ": a second run repairs "
                    + again.fixed().repaired().stream().map(Finding::rule).toList());
        }
    }

    /** Comments may say what a repair would remove, or what a scope is for: then it is not made, and says so. */
    private void alike(String name, Repaired plain, Repaired written) {
        if (written.fixed().left().stream()
                .anyMatch(left -> left.reason().matches(".*(?:\\bcomment|undocumented-permissions).*"))) {
            return;
        }
        SortedMap<String, String> other = written.after();
        plain.after().forEach((path, text) -> {
            Optional<String> expected = shown(path, text);
            Optional<String> found = shown(path, other.getOrDefault(path, ""));
            if (!expected.equals(found)) {
                problems.add(name + ": " + path + " has " + found.orElse("") + " and not " + expected.orElse("")
                        + written.fixed().left().stream()
                                .map(left -> "; " + left.finding().rule() + ": " + left.reason())
                                .toList());
            }
        });
    }

    static Optional<YamlNode> parsed(String path, String text) {
        try {
            return YamlReader.read(path, text.getBytes(StandardCharsets.UTF_8)).map(YamlDocument::root);
        } catch (YamlException e) {
            return Optional.empty();
        }
    }

    /** What a file says, without its form. */
    private static Optional<String> shown(String path, String text) {
        return parsed(path, text).map(RepairedFilesTest::shown);
    }

    private static String shown(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            return list.elements().stream()
                    .map(RepairedFilesTest::shown)
                    .toList()
                    .toString();
        }
        return node instanceof YamlNode.Mapping map
                ? map.pairs().stream()
                        .map(pair -> pair.key().value() + "=" + shown(pair.value()))
                        .toList()
                        .toString()
                : "'" + node.text().stripTrailing() + "'";
    }
}
