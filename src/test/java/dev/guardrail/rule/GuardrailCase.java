package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An example of what a guardrail reports, or does not: a change, and exactly the findings that the guardrail has about
 * it. {@code rules/README.md} describes the format.
 *
 * @param guardrail the id of the guardrail that it is about
 * @param change the change
 * @param policy the policy that it is judged by
 * @param today the day on which waivers expire or not
 * @param expected what the guardrail finds, in the order of a report
 */
record GuardrailCase(
        String guardrail, Change change, PolicySource policy, LocalDate today, List<ExpectedFinding> expected) {

    private static final List<String> KEYS = List.of(
            "given",
            "before",
            "changed",
            "coverage",
            "base-coverage",
            "tests",
            "ci",
            "milestone",
            "policy",
            "today",
            "committed",
            "expect");
    private static final List<String> CHANGED_KEYS = List.of("path", "status", "from");
    private static final List<String> EXPECT_KEYS =
            List.of("path", "line", "side", "message", "origin", "related", "confidence", "fix");

    private static final String POLICY = "version: 1\n";
    private static final String TODAY = "2026-01-01";

    GuardrailCase {
        expected = List.copyOf(expected);
    }

    /**
     * Reads a case.
     *
     * @param guardrail the id of the guardrail that it is about
     * @param path the path of the file, for messages
     * @param content the file
     * @throws UnusableInputException if it is not a case; its message names file and line
     */
    static GuardrailCase read(String guardrail, String path, byte[] content) {
        try {
            YamlDocument document = YamlReader.read(path, content)
                    .orElseThrow(() -> new YamlException(Place.file(path), "expected a case, found nothing"));
            if (!document.duplicates().isEmpty()) {
                YamlNode.Scalar key = document.duplicates().get(0);
                throw new YamlException(key.place(), "the key `" + key.value() + "` occurs twice");
            }
            return read(guardrail, document.root());
        } catch (YamlException e) {
            throw new UnusableInputException(e.place() + ": " + e.getMessage(), e);
        }
    }

    private static GuardrailCase read(String guardrail, YamlNode root) throws YamlException {
        onlyKeys(root, KEYS);
        String policy = root.text("policy");
        FilesSnapshot before = files(root, "before");
        FilesSnapshot given = files(root, "given");
        return new GuardrailCase(
                guardrail,
                new Change(facts(root, before, given), before, given, evidence(root)),
                new PolicySource(PolicySource.PATHS.get(0), policy.isEmpty() ? alone(guardrail) : policy),
                today(root),
                expected(root));
    }

    /** A policy without the guardrails that would stand for the findings of this one. */
    private static String alone(String guardrail) {
        String off = RuleIndex.builtIn().catalogue().all().stream()
                .filter(other -> other.supersedes().contains(guardrail))
                .map(other -> other.id() + ": off")
                .collect(Collectors.joining(", "));
        return POLICY + "rules: {" + off + "}\n";
    }

    private static FilesSnapshot files(YamlNode root, String key) throws YamlException {
        SortedMap<String, String> files = new TreeMap<>();
        for (YamlNode.Entry file : mapping(root, key)) {
            files.put(file.key().value(), file.value().text());
        }
        return FilesSnapshot.ofTexts(files);
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
                root.text("milestone"));
    }

    /** Evidence that is no file of the repository is read from where the command line reads it: a file. */
    private static List<GivenFile> written(YamlNode root, String key) throws YamlException {
        List<GivenFile> files = new ArrayList<>();
        try {
            for (YamlNode.Entry file : mapping(root, key)) {
                Path path = Files.createTempFile("guardrail", ".case");
                path.toFile().deleteOnExit();
                files.add(new GivenFile(
                        file.key().value(), Files.writeString(path, file.value().text())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<Fact> facts(YamlNode root, Snapshot before, Snapshot given) throws YamlException {
        List<Fact> facts = new ArrayList<>();
        facts.add(new GitRange("base...head", RangeKind.NAMED, "a".repeat(40), "b".repeat(40), "a".repeat(40)));
        if (!root.text("committed").isEmpty()) {
            Instant time = LocalDate.parse(root.text("committed"))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            facts.add(new Commit("b".repeat(40), "Ada <ada@example.org>", time, "Change", List.of(), 1));
        }
        if (root.get("changed").isEmpty()) {
            facts.addAll(SnapshotComparison.of(before, given));
        }
        for (YamlNode file : list(root, "changed")) {
            onlyKeys(file, CHANGED_KEYS);
            String path = required(file, "path");
            FileStatus status = choice(file, "status", FileStatus.MODIFIED);
            String from = file.text("from").isEmpty() ? path : file.text("from");
            facts.add(new ChangedFile(Place.file(path), from, status, FileKind.OTHER, 1, 1, false, "100644", "100644"));
        }
        return facts;
    }

    private static LocalDate today(YamlNode root) throws YamlException {
        String today = root.text("today").isEmpty() ? TODAY : root.text("today");
        try {
            return LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            throw new YamlException(root.place(), "expected a date like " + TODAY + ", found \"" + today + "\"");
        }
    }

    private static List<ExpectedFinding> expected(YamlNode root) throws YamlException {
        if (root.get("expect").isEmpty()) {
            throw new YamlException(root.place(), "expected the key \"expect\"");
        }
        List<ExpectedFinding> expected = new ArrayList<>();
        for (YamlNode finding : list(root, "expect")) {
            onlyKeys(finding, EXPECT_KEYS);
            expected.add(new ExpectedFinding(
                    required(finding, "path"),
                    number(finding, "line"),
                    required(finding, "message"),
                    choice(finding, "origin", Origin.INTRODUCED),
                    finding.text("side"),
                    finding.text("confidence"),
                    texts(finding, "related"),
                    texts(finding, "fix")));
        }
        return expected;
    }

    /** What the guardrail finds, every other guardrail left aside. */
    List<Finding> findings(Auditor auditor) {
        return auditor.audit(change, policy, today).findings().stream()
                .filter(finding -> finding.rule().equals(guardrail))
                .toList();
    }

    /** Whether these are the expected findings: no more, no fewer, and in this order. */
    boolean isMetBy(List<Finding> findings) {
        boolean met = findings.size() == expected.size();
        for (int i = 0; met && i < findings.size(); i++) {
            met = expected.get(i).isMetBy(findings.get(i));
        }
        return met;
    }

    private static List<YamlNode.Entry> mapping(YamlNode root, String key) throws YamlException {
        YamlNode node = root.get(key).orElse(new YamlNode.Mapping(root.place(), List.of()));
        if (!(node instanceof YamlNode.Mapping)) {
            throw new YamlException(node.place(), "expected \"" + key + "\" to be a mapping");
        }
        return node.entries();
    }

    private static List<YamlNode> list(YamlNode root, String key) throws YamlException {
        YamlNode node = root.get(key).orElse(new YamlNode.Sequence(root.place(), List.of()));
        if (!(node instanceof YamlNode.Sequence)) {
            throw new YamlException(node.place(), "expected \"" + key + "\" to be a list");
        }
        return node.items();
    }

    private static Optional<List<String>> texts(YamlNode root, String key) throws YamlException {
        List<String> texts = list(root, key).stream().map(YamlNode::text).toList();
        return root.get(key).map(node -> texts);
    }

    private static void onlyKeys(YamlNode node, List<String> known) throws YamlException {
        for (YamlNode.Entry entry : node.entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                throw new YamlException(
                        entry.key().place(), "unknown key \"" + key + "\"" + Names.suggestion(key, known));
            }
        }
    }

    private static String required(YamlNode node, String key) throws YamlException {
        String value = node.text(key);
        if (value.isEmpty()) {
            throw new YamlException(node.place(), "expected the key \"" + key + "\"");
        }
        return value;
    }

    private static int number(YamlNode node, String key) throws YamlException {
        String value = required(node, key);
        if (!value.matches("\\d{1,6}")) {
            throw new YamlException(node.place(), "expected \"" + key + "\" to be a line, found \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    private static <E extends Enum<E>> E choice(YamlNode node, String key, E otherwise) throws YamlException {
        String value = node.text(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new YamlException(node.place(), "unknown " + key + " \"" + value + "\"");
        }
    }
}
