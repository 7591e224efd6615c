package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.collect.linter.Linters;
import dev.guardrail.collect.linter.PrintedLinters;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.ConfigValue;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Linter;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.InlineGuardrail;
import dev.guardrail.policy.InlineGuardrail.InlineCase;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Confidence;
import dev.guardrail.rule.Names;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads cases. {@code rules/README.md} describes their format. */
public final class CaseReader {

    private static final List<String> KEYS = List.of(
            "given",
            "before",
            "changed",
            "coverage",
            "base-coverage",
            "tests",
            "ci",
            "linters",
            "milestone",
            "policy",
            "today",
            "trust",
            "committed",
            "merge-base",
            "fixed",
            "expect");
    private static final List<String> CHANGED_KEYS = List.of("path", "status", "from");
    private static final List<String> EXPECT_KEYS =
            List.of("path", "line", "side", "message", "origin", "related", "confidence", "fix");

    private static final GitRange RANGE = range("a");
    static final String POLICY = "version: 1\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final Catalogue catalogue;

    /** A reader of cases that are judged with the guardrails of a catalogue. */
    public CaseReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads a case.
     *
     * @param guardrail the id of the guardrail that it is about
     * @param path the path of the file, for messages
     * @param content the file
     * @throws UnusableInputException if it is not a case; its message names file and line
     */
    public Case read(String guardrail, String path, byte[] content) {
        try {
            return read(guardrail, path, CaseYaml.root(path, content));
        } catch (YamlException e) {
            throw new UnusableInputException(e.place() + ": " + e.getMessage(), e);
        }
    }

    private Case read(String guardrail, String path, YamlNode root) throws YamlException {
        CaseYaml.onlyKeys(root, KEYS);
        String policy = CaseYaml.text(root, "policy");
        return new Case(
                guardrail,
                path,
                change(root),
                new PolicySource(PolicySource.PATHS.get(0), policy.isEmpty() ? alone(guardrail) : policy),
                CaseYaml.choice(root, "trust", TrustedSide.BASE),
                CaseYaml.day(root, "today").orElse(TODAY),
                CaseYaml.files(root, "fixed"),
                Optional.of(expected(root)));
    }

    /** The change of a case, with the evidence that it gives. */
    static Change change(YamlNode root) throws YamlException {
        Snapshot before = FilesSnapshot.ofTexts(CaseYaml.files(root, "before"));
        Snapshot given = FilesSnapshot.ofTexts(CaseYaml.files(root, "given"));
        return new Change(facts(root, before, given), before, given, evidence(root), linters(root));
    }

    /**
     * A case that a policy states: a repository with a few files.
     *
     * @param reports whether the guardrail reports something about it
     */
    Case read(InlineGuardrail guardrail, InlineCase stated, boolean reports) {
        Snapshot before = FilesSnapshot.ofTexts(stated.before());
        Snapshot given = FilesSnapshot.ofTexts(stated.given());
        List<Fact> facts = new ArrayList<>(List.of(RANGE));
        facts.addAll(SnapshotComparison.of(before, given));
        return new Case(
                guardrail.id(),
                stated.place().toString(),
                new Change(facts, before, given),
                new PolicySource(PolicySource.PATHS.get(0), alone(guardrail.id()) + documents(guardrail)),
                TrustedSide.BASE,
                TODAY,
                Map.of(),
                reports ? Optional.empty() : Optional.of(List.of()));
    }

    /** Every file of the case is a document, if the guardrail looks at values of documents. */
    private static String documents(InlineGuardrail guardrail) {
        return guardrail.match().equals(ConfigValue.class) ? "documents: [\"**\"]\n" : "";
    }

    /** A policy of the guardrail's level, without the guardrails that would stand for its findings. */
    private String alone(String guardrail) {
        String off = catalogue.all().stream()
                .filter(other -> other.relations().supersedes().contains(guardrail))
                .map(other -> other.id() + ": off")
                .collect(Collectors.joining(", "));
        return POLICY + level(guardrail) + "rules: {" + off + "}\n";
    }

    private String level(String guardrail) {
        return catalogue.all().stream()
                .filter(other -> other.id().equals(guardrail) && !other.isOnByDefault())
                .map(other -> "level: " + other.grading().level().name().toLowerCase(Locale.ROOT) + "\n")
                .collect(Collectors.joining());
    }

    private static Linters linters(YamlNode root) throws YamlException {
        Map<Linter, String> printed = new EnumMap<>(Linter.class);
        for (YamlNode.Entry entry : root.get("linters").map(YamlNode::entries).orElse(List.of())) {
            String word = entry.key().value();
            printed.put(
                    Names.constant(Linter.class, word)
                            .orElseThrow(() -> new YamlException(
                                    entry.key().place(),
                                    "unknown linter `" + word + "`"
                                            + Names.suggestion(word, Names.words(Linter.class)))),
                    entry.value().text());
        }
        return new PrintedLinters(printed);
    }

    private static EvidenceFiles evidence(YamlNode root) throws YamlException {
        return new EvidenceFiles(
                written(root, "coverage"),
                List.of(),
                written(root, "base-coverage"),
                written(root, "tests"),
                List.of(),
                List.of(),
                written(root, "ci"),
                Optional.empty(),
                CaseYaml.text(root, "milestone"));
    }

    /** Evidence that is no file of the repository is read from where the command line reads it: a file. */
    private static List<GivenFile> written(YamlNode root, String key) throws YamlException {
        List<GivenFile> files = new ArrayList<>();
        for (Map.Entry<String, String> file : CaseYaml.files(root, key).entrySet()) {
            try {
                Path path = Files.createTempFile("guardrail", ".case");
                path.toFile().deleteOnExit();
                files.add(new GivenFile(file.getKey(), Files.writeString(path, file.getValue())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static List<Fact> facts(YamlNode root, Snapshot before, Snapshot given) throws YamlException {
        List<Fact> facts = new ArrayList<>();
        facts.add(CaseYaml.choice(root, "merge-base", MergeBase.BASE) == MergeBase.BASE ? RANGE : range("c"));
        CaseYaml.day(root, "committed")
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .map(time -> new Commit("b".repeat(40), "Ada <ada@example.org>", time, "Change", List.of(), 1))
                .ifPresent(facts::add);
        if (root.get("changed").isEmpty()) {
            facts.addAll(SnapshotComparison.of(before, given));
        }
        for (YamlNode file : CaseYaml.list(root, "changed")) {
            CaseYaml.onlyKeys(file, CHANGED_KEYS);
            String path = CaseYaml.path(file, CaseYaml.required(file, "path"));
            FileStatus status = CaseYaml.choice(file, "status", FileStatus.MODIFIED);
            String from = file.text("from").isEmpty() ? path : CaseYaml.path(file, CaseYaml.text(file, "from"));
            facts.add(new ChangedFile(Place.file(path), from, status, FileKind.OTHER, 1, 1, false, "100644", "100644"));
        }
        return facts;
    }

    private static GitRange range(String mergeBase) {
        return new GitRange("base...head", RangeKind.NAMED, "a".repeat(40), "b".repeat(40), mergeBase.repeat(40));
    }

    private enum MergeBase {
        BASE,
        ELSEWHERE
    }

    private static List<ExpectedFinding> expected(YamlNode root) throws YamlException {
        if (root.get("expect").isEmpty()) {
            throw new YamlException(root.place(), "expected the key `expect`: the findings, or `[]` for none");
        }
        List<ExpectedFinding> expected = new ArrayList<>();
        for (YamlNode finding : CaseYaml.list(root, "expect")) {
            CaseYaml.onlyKeys(finding, EXPECT_KEYS);
            expected.add(new ExpectedFinding(
                    finding.place(),
                    CaseYaml.required(finding, "path"),
                    CaseYaml.line(finding, "line"),
                    CaseYaml.required(finding, "message"),
                    CaseYaml.choice(finding, "origin", Origin.INTRODUCED),
                    side(finding),
                    finding.get("confidence").isEmpty()
                            ? ""
                            : CaseYaml.choice(finding, "confidence", Confidence.HIGH)
                                    .toString(),
                    CaseYaml.texts(finding, "related"),
                    CaseYaml.texts(finding, "fix")));
        }
        return expected;
    }

    private static String side(YamlNode finding) throws YamlException {
        return finding.get("side").isEmpty()
                ? ""
                : CaseYaml.choice(finding, "side", Side.HEAD).word();
    }

    private enum Side {
        BASE,
        HEAD;

        String word() {
            return this == BASE ? "base" : "head";
        }
    }
}
