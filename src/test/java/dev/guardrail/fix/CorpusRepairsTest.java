package dev.guardrail.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Trusted;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
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
import dev.guardrail.repair.Sources;
import dev.guardrail.report.fix.FixText;
import dev.guardrail.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
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
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final Pins PINS = new Pins() {

        @Override
        public Optional<String> commit(String repository, String ref) {
            return Optional.of(COMMIT);
        }

        @Override
        public Optional<String> digest(String image) {
            return Optional.of(DIGEST);
        }
    };
    private static final Selection ALL = new Selection(new TreeSet<>(), true, false);
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
    private static final WorkflowCollector WORKFLOWS = new WorkflowCollector(new Readings());

    /** The kinds of facts that repairs of a guardrail may change, besides expressions, variables and what they read. */
    private static final Map<String, Set<String>> CHANGED = Map.ofEntries(
            Map.entry(
                    "workflows/unpinned-action",
                    Set.of(
                            "ActionReference",
                            "Checkout",
                            "ArtifactUpload",
                            "Step",
                            "Job",
                            "ReusableCall",
                            "HeadCheckout",
                            "UntrustedFiles")),
            Map.entry("workflows/unpinned-image", Set.of("ContainerImage", "ActionReference", "Step")),
            Map.entry("workflows/self-repository", Set.of("ActionReference", "Step", "Job", "ReusableCall")),
            Map.entry("workflows/obfuscated-uses", Set.of("ActionReference", "Step")),
            Map.entry("workflows/cache-poisoning", Set.of("StepInput", "Step")),
            Map.entry("workflows/artipacked", Set.of("StepInput", "Step", "Checkout")),
            Map.entry("workflows/persisted-credentials", Set.of("StepInput", "Step", "Checkout")),
            Map.entry("workflows/requested-credentials", Set.of("StepInput", "Step", "Checkout")),
            Map.entry("workflows/missing-permissions", Set.of("Permission")),
            Map.entry("workflows/excessive-permissions", Set.of("Permission")),
            Map.entry("workflows/workflow-wide-permission", Set.of("Permission")),
            Map.entry("workflows/missing-timeout", Set.of("Job")),
            Map.entry("workflows/continue-on-error", Set.of("ContinueOnError", "Step", "Job", "GateWeakness")),
            Map.entry("workflows/muted-failure", Set.of("Command", "Step", "GateWeakness")),
            Map.entry("workflows/constant-condition", Set.of("Condition", "Job", "Step")),
            Map.entry("workflows/unsound-contains", Set.of("Condition", "Job", "Step", "ExpressionPart")),
            Map.entry("workflows/unsound-ternary", Set.of("Condition", "Job", "Step", "ExpressionPart")),
            Map.entry("workflows/obfuscation", Set.of("Condition", "Job", "Step", "ExpressionPart")),
            Map.entry("workflows/bot-conditions", Set.of("Condition", "Job", "Step", "ExpressionPart")),
            Map.entry("workflows/actor-conditions", Set.of("Condition", "Job", "Step", "ExpressionPart")),
            Map.entry("workflows/dependabot-cooldown", Set.of("UpdateCooldown", "DependabotUpdate")),
            Map.entry("workflows/dependabot-execution", Set.of("ExternalExecution", "DependabotUpdate")),
            Map.entry("workflows/insecure-commands", Set.of("EnvVar", "Step", "Job")));

    /** What any repair of an expression or a script changes. */
    private static final Set<String> FLOW = Set.of(
            "Expression",
            "ContextRead",
            "EnvVar",
            "StepInput",
            "Command",
            "Step",
            "EnvironmentWrite",
            "ExpressionPart");

    private final SortedMap<String, int[]> figures = new TreeMap<>();
    private final List<String> others = new ArrayList<>();
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
        figures.forEach((rule, counts) -> report(rule + "\t" + counts[0] + "\t" + counts[1]));
        others.stream().distinct().sorted().forEach(CorpusRepairsTest::report);
        int left = figures.values().stream().mapToInt(counts -> counts[1]).sum();
        assertThat(repaired)
                .as("repaired, where " + left + " findings with a repair are left")
                .isGreaterThan(3 * left);
        assertThat(others).isEmpty();
    }

    /** The figures are for people: they go to the folder that the environment names, if it names one. */
    private static void report(String line) {
        Optional.ofNullable(System.getenv("GUARDRAIL_FIGURES")).ifPresent(file -> {
            try {
                Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The diffs go to the same place. */
    private static void report(Fixed fixed) {
        report(FixText.diff(fixed));
        fixed.left()
                .forEach(left -> report(
                        "LEFT " + left.finding().rule() + ": " + left.reason().replaceAll("`[^`]*`", "`…`")));
    }

    private void count(Fixed fixed) {
        fixed.repaired().forEach(finding -> figures.computeIfAbsent(finding.rule(), rule -> new int[2])[0]++);
        fixed.left().forEach(left -> figures.computeIfAbsent(left.finding().rule(), rule -> new int[2])[1]++);
    }

    /** What a file says, kind by kind, without its places. */
    private static SortedMap<String, List<String>> facts(FileText text) {
        SortedMap<String, List<String>> facts = new TreeMap<>();
        for (Fact fact : WORKFLOWS.collect(new FilesSnapshot(Map.of(text.path(), text.bytes())))) {
            String said = Stream.of(fact.getClass().getRecordComponents())
                    .filter(part -> part.getType() != Place.class)
                    .map(part -> value(part, fact))
                    .toList()
                    .toString();
            facts.computeIfAbsent(fact.getClass().getSimpleName(), kind -> new ArrayList<>())
                    .add(said);
        }
        facts.values().forEach(Collections::sort);
        return facts;
    }

    private static String value(RecordComponent part, Fact fact) {
        try {
            return String.valueOf(part.getAccessor().invoke(fact));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** The kinds of facts that a repair changes, and that it has no business with. */
    private void saysTheSame(Finding finding, FileText before, FileText after) {
        SortedMap<String, List<String>> one = facts(before);
        SortedMap<String, List<String>> other = facts(after);
        SortedSet<String> kinds = new TreeSet<>(one.keySet());
        kinds.addAll(other.keySet());
        kinds.removeIf(kind -> one.getOrDefault(kind, List.of()).equals(other.getOrDefault(kind, List.of())));
        kinds.removeAll(FLOW);
        kinds.removeAll(CHANGED.getOrDefault(finding.rule(), Set.of()));
        kinds.forEach(kind -> others.add(finding.rule() + " changes " + kind));
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
    private int repaired(Map<String, byte[]> files) {
        Judge judge = judge(files);
        AuditedFiles audited = new AuditedFiles(judge.change().head());
        for (Finding finding : judge.findings(Map.of())) {
            alone(finding, files);
        }
        Fixed fixed = Fixer.fix(judge, audited, ALL, PINS);
        fixed.files().forEach(CorpusRepairsTest::keepsComments);
        report(fixed);
        count(fixed);
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
    private void alone(Finding finding, Map<String, byte[]> files) {
        String path = finding.location().place().path();
        if (finding.repairs().isEmpty()) {
            return;
        }
        try {
            FileText before = FileText.of(path, files.getOrDefault(path, new byte[0]));
            FileText after = Repairer.repaired(
                            before, finding.repairs(), new Means(PINS, Sources.NONE, Tables.bundled(), true))
                    .changed();
            keepsComments(new ChangedText(before, after));
            saysTheSame(finding, before, after);
        } catch (RepairException e) {
            assertThat(e.getMessage()).as(finding.toString()).isNotBlank();
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
