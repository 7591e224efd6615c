package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.cli.DocumentationPage.Block;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySchema;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps the README and {@code docs/} true. A {@code console} block has commands behind {@code $}, and what they print; the
 * comment {@code <!-- fixture: NAME -->} before it says in which repository, and {@code <!-- file: NAME -->} before another
 * block gives that block to the commands after it as a file. {@code -Dguardrail.golden=rewrite} writes anew what commands
 * print and what is generated.
 */
class DocumentationTest {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("guardrail.golden"));

    /** Commands that no test runs, and why. People have run them by hand. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "ln -s", "writes outside of the repository",
            "mvn ", "runs this test",
            "old/bin/", "needs two versions",
            "new/bin/", "needs two versions",
            "gh ", "needs GitHub");

    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile(
            "guardrail (audit|explain|fix|verify|record|defer|negative-proof|init|facts|protection|decay|range|baseline create|baseline prune|baseline show|baseline check|rules list|rules show"
                    + "|policy show|policy check|policy schema|hook install|hook uninstall|hook show|hook push"
                    + "|doctor|completion)\\b([^`\\n|]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]*");
    private static final Pattern PIN = Pattern.compile("uses: (\\S+)@([0-9a-f]{40} # \\S+)");

    private static final Pattern PLACE = Pattern.compile("\"([^\"\\s]+\\.(?:xml|json|info|out))\"");

    @TempDir
    private Path folder;

    static List<DocumentationPage> pages() {
        return DocumentationPage.all();
    }

    static Stream<DocumentationPage> pagesWithLinks() {
        return Stream.of(
                        pages().stream(),
                        DocumentationPage.in("docs/adr").stream(),
                        Stream.of("rules/README.md", "fixtures/README.md", "CHANGELOG.md")
                                .map(DocumentationPage::of))
                .flatMap(pages -> pages);
    }

    @Test
    void thereArePages() {
        assertThat(pages()).hasSizeGreaterThan(5);
        assertThat(pages().get(0).blocks("console")).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandPrintsWhatThePageShows(DocumentationPage page) throws IOException {
        String now = page.refreshed(
                new DocumentationConsole(folder)::run, part -> DocumentationTables.of(part, page.text(), REWRITE));
        if (REWRITE) {
            Files.writeString(page.file(), now);
        }
        assertThat(page.text()).isEqualTo(now);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandThatIsNotRunIsKnown(DocumentationPage page) {
        for (Block block : page.blocks("sh")) {
            assertThat(block.text().lines().filter(line -> !line.isBlank() && !line.startsWith(" ")))
                    .allSatisfy(line -> assertThat(NOT_RUN.keySet()).anyMatch(line::startsWith));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOptionExists(DocumentationPage page) {
        for (Matcher command = COMMAND.matcher(page.text().replace("\\\n", " ")); command.find(); ) {
            String help =
                    Invocation.of((command.group(1) + " --help").split(" ", -1)).out();
            assertThat(OPTION.matcher(command.group(2)).results())
                    .as(command.group())
                    .allSatisfy(option -> assertThat(help).containsPattern(option.group() + "(?![a-z-])"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPolicyCanBeUsedAndEveryWorkflowIsClean(DocumentationPage page) throws IOException, GitAPIException {
        for (Block block : page.blocks("yaml")) {
            if (block.text().startsWith("name:")) {
                Invocation audit = auditOf(block.text());
                assertThat(audit.out() + audit.error()).startsWith("green: ");
            } else if (!block.hasMistakes()) {
                PolicyReader.read(
                        new PolicySource(page.toString(), block.text()),
                        RuleIndex.builtIn().catalogue());
            }
        }
    }

    /** By the stricter policy of both: it has no finding at all, whatever its severity. */
    private Invocation auditOf(String workflow) throws IOException, GitAPIException {
        Path repository = Files.createTempDirectory(folder, "workflow");
        Path file = repository.resolve(".github/workflows/guardrail.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, workflow);
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
        }
        return Invocation.of("audit", "--repo", repository.toString(), "--staged", "--policy", "strict");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPinIsThatOfTheWorkflowsOfThisProject(DocumentationPage page) throws IOException {
        String own = Files.readString(Path.of(".github/workflows/ci.yml"));
        assertThat(PIN.matcher(page.text()).results())
                .allSatisfy(pin -> assertThat(own).contains(pin.group()));
    }

    @Test
    void theProjectAuditsItselfWithItsOwnAction() throws IOException {
        assertThat(Path.of(".github/workflows/ci.yml")).content().contains("        uses: ./\n");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRuleItShowsIsTheRule(DocumentationPage page) throws IOException {
        for (Block block : page.blocks("drl")) {
            if (!block.marked("file").isEmpty()) {
                continue; // Commands of the page test it.
            }
            assertThat(block.text()).isEqualTo(Files.readString(Path.of(block.marked("rule"))));
        }
    }

    @ParameterizedTest
    @MethodSource("pagesWithLinks")
    void everyLinkLeadsSomewhere(DocumentationPage page) throws IOException {
        Path self = page.file().toAbsolutePath();
        for (Matcher link = LINK.matcher(page.text().replaceAll("(?ms)^```.*?^```$", "")); link.find(); ) {
            String[] target = link.group(1).split("#", 2);
            if (!link.group(1).startsWith("https://")) {
                Path file = target[0].isEmpty() ? self : self.resolveSibling(target[0]);
                assertThat(file).exists();
                if (target.length == 2) {
                    assertThat(anchors(file)).contains(target[1]);
                }
            }
        }
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theCommandLineReferenceNamesEveryExitCode() {
        assertThat(DocumentationPage.of("docs/commands.md").rows("Exit codes"))
                .containsExactlyElementsOf(Stream.of(ExitCode.values())
                        .map(code -> Integer.toString(code.code()))
                        .toList());
    }

    @Test
    void theJsonPageNamesEveryKeyOfAFinding() throws IOException {
        JsonNode finding = new ObjectMapper()
                .readTree(Path.of("src/main/resources/schema/guardrail-audit-2.schema.json")
                        .toFile())
                .at("/$defs/finding/properties");
        List<String> keys = new ArrayList<>();
        finding.fieldNames().forEachRemaining(keys::add);

        assertThat(DocumentationPage.of("docs/json.md").rows("A finding").stream()
                        .flatMap(row -> Stream.of(row.replace("`", "").split(", ", -1))))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void theSchemaOfPoliciesHasWhatTheCodeKnows() throws IOException {
        if (REWRITE) {
            Files.writeString(PolicySchema.FILE, PolicySchema.text());
        }
        assertThat(PolicySchema.FILE).hasContent(PolicySchema.text());
    }

    @Test
    void theListOfDecisionsHasEachWithItsTitle() {
        assertThat(DocumentationPage.of("docs/adr/README.md").text().lines().filter(line -> line.startsWith("- ")))
                .containsExactlyElementsOf(DocumentationPage.in("docs/adr").stream()
                        .filter(page -> !page.file().endsWith("README.md"))
                        .map(page -> "- ["
                                + page.text().lines().findFirst().orElse("").substring(2) + "]("
                                + page.file().getFileName() + ")")
                        .toList());
    }

    @Test
    void theEvidencePageNamesEveryKindOfEvidence() {
        assertThat(DocumentationPage.of("docs/evidence.md").rows("What is read"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Evidence.values())
                        .map(kind -> "`" + kind + "`")
                        .toList());
    }

    @Test
    void theEvidencePageSaysWhatEveryKindOfGapIs() {
        assertThat(DocumentationPage.of("docs/evidence.md").rows("What makes a gap"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Gap.Kind.values())
                        .map(kind -> "`" + kind + "`")
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage/UsualPlaces", "tests/UsualTestPlaces"})
    void theEvidencePageNamesEveryUsualPlace(String source) throws IOException {
        List<String> places = PLACE.matcher(
                        Files.readString(Path.of("src/main/java/dev/guardrail/collect/" + source + ".java")))
                .results()
                .map(place -> place.group(1))
                .toList();
        assertThat(places).hasSizeGreaterThan(10);
        assertThat(DocumentationPage.of("docs/evidence.md").text().lines()).containsAll(places);
    }
}
