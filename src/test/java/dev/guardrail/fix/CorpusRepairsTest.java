package dev.guardrail.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Trusted;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.finding.Finding;
import dev.guardrail.fix.Fixed.ChangedText;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.repair.FileText;
import dev.guardrail.repair.Means;
import dev.guardrail.repair.Pins;
import dev.guardrail.repair.RepairException;
import dev.guardrail.repair.Repairer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Every finding with a repair in workflows that nobody wrote for this: the file parses and means the same but for it (a repair
 * checks that itself), no comment is lost, the finding has gone, and a second run changes nothing.
 */
class CorpusRepairsTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final Pins PINS = (repository, ref) -> Optional.of(COMMIT);
    private static final Selection ALL = new Selection(new TreeSet<>(), true, false);
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
    private static final Auditor AUDITOR = new Auditor();

    @Test
    void repairsOfOurFixtures() throws IOException {
        int repaired = 0;
        try (Stream<Path> fixtures = Files.list(Path.of("fixtures"))) {
            for (Path fixture : fixtures.map(one -> one.resolve("head"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                repaired += repaired(files(fixture));
            }
        }
        assertThat(repaired).isPositive();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "GUARDRAIL_CORPUS", matches = ".+")
    void repairsOfTheCorpus() throws IOException {
        Path corpus = Path.of(System.getenv().getOrDefault("GUARDRAIL_CORPUS", ""));
        int repaired = 0;
        try (Stream<Path> repositories = Files.list(corpus.resolve("workflows"))) {
            for (Path repository : repositories.sorted().toList()) {
                repaired += repaired(files(repository));
            }
        }
        assertThat(repaired).isGreaterThan(500);
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                boolean workflow = path.matches("(?!.*/).*\\.ya?ml");
                if (workflow || path.startsWith(".github/")) {
                    files.put(workflow ? ".github/workflows/" + path : path, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** How many findings are repaired, of those with a repair. */
    private static int repaired(Map<String, byte[]> files) {
        Judge judge = judge(files);
        AuditedFiles audited = new AuditedFiles(judge.change().head());
        for (Finding finding : judge.findings(Map.of())) {
            alone(finding, files);
        }
        Fixed fixed = Fixer.fix(judge, audited, ALL, PINS);
        fixed.files().forEach(CorpusRepairsTest::keepsComments);
        Map<String, byte[]> after = new TreeMap<>(files);
        fixed.files().forEach(file -> after.put(file.path(), file.after().bytes()));
        Fixed again = Fixer.fix(judge(after), new AuditedFiles(new FilesSnapshot(after)), ALL, PINS);
        assertThat(again.files()).isEmpty();
        assertThat(reasons(again)).isEqualTo(reasons(fixed));
        assertThat(fixed.left())
                .allSatisfy(left -> assertThat(left.reason()).doesNotContain("the finding would be there"));
        return fixed.repaired().size();
    }

    /** A repair by itself keeps the lines that it does not change. */
    private static void alone(Finding finding, Map<String, byte[]> files) {
        String path = finding.location().place().path();
        if (finding.repairs().isEmpty()) {
            return;
        }
        try {
            FileText before = FileText.of(path, files.getOrDefault(path, new byte[0]));
            FileText after = Repairer.repaired(before, finding.repairs(), new Means(PINS, true))
                    .changed();
            keepsComments(new ChangedText(before, after));
        } catch (RepairException e) {
            assertThat(e.getMessage()).as(finding.toString()).isNotBlank().doesNotContain("unusual form");
        }
    }

    private static void keepsComments(ChangedText file) {
        List<String> kept = new ArrayList<>(comments(file.after()));
        assertThat(comments(file.before())).allMatch(kept::remove);
    }

    private static List<String> comments(FileText text) {
        return COMMENT.matcher(text.text())
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    private static List<String> reasons(Fixed fixed) {
        return fixed.left().stream()
                .map(left -> left.finding().rule() + " "
                        + left.finding().location().place().path() + " " + left.reason())
                .sorted()
                .toList();
    }

    private static Judge judge(Map<String, byte[]> files) {
        GitRange range = new GitRange("a...b", RangeKind.NAMED, "a".repeat(40), "b".repeat(40), "a".repeat(40));
        Change change = new Change(List.of(range), new FilesSnapshot(Map.of()), new FilesSnapshot(files));
        Trusted trusted = new Trusted(PolicySource.shipped("strict"), change.head(), TrustedSide.HEAD);
        return new Judge(AUDITOR, change, trusted, LocalDate.of(2026, 1, 1), Asked.STANDING);
    }
}
