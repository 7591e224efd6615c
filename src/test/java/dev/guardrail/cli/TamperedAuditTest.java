package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Scenario;
import dev.guardrail.explain.Check;
import dev.guardrail.record.AuditFile;
import dev.guardrail.record.RecordJson;
import dev.guardrail.record.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Audits that somebody changed: what they say does not follow from what they were judged from. */
class TamperedAuditTest {

    private static final Auditor AUDITOR = new Auditor();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> AUDITS = new TreeMap<>();

    /** How often each kind is tried, each time with something else chosen by chance. */
    private static final int SEEDS = 2;

    @TempDir
    private static Path folder;

    /** One way to change an audit. */
    private interface Tampering {
        void change(ObjectNode audit, Random random);
    }

    private record Kind(String name, String scenario, Tampering tampering) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void audit() throws IOException, GitAPIException {
        for (Scenario scenario : Scenario.all()) {
            Path repository = folder.resolve(scenario.toString());
            scenario.build(Files.createDirectory(repository));
            List<String> arguments = new ArrayList<>(List.of("audit", "--repo", repository.toString()));
            arguments.addAll(scenario.arguments());
            arguments.addAll(
                    List.of("--format", "json", "--date", scenario.today().toString()));
            AUDITS.put(
                    scenario.toString(),
                    Invocation.of(arguments.toArray(String[]::new)).out());
        }
    }

    static List<String> scenarios() {
        return Scenario.all().stream().map(Scenario::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void anAuditFollowsFromItsRecord(String scenario) throws IOException {
        Path file = Files.writeString(folder.resolve(scenario + ".json"), audit(scenario));
        Invocation check = Invocation.of("explain", "--check", file.toString());
        assertThat(check.out())
                .contains(": the verdict ", " follow from the record\n")
                .hasLineCount(1);
        assertThat(check.code()).isZero();
        assertThat(Invocation.of("explain", "--audit", file.toString()).code()).isZero();
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("tamperings")
    void aTamperedAuditIsCaught(Kind kind, int seed) throws JsonProcessingException {
        ObjectNode audit = (ObjectNode) MAPPER.readTree(audit(kind.scenario()));
        kind.tampering().change(audit, new Random(seed));
        assertThat(audit).as("the tampering").isNotEqualTo(MAPPER.readTree(audit(kind.scenario())));
        try {
            Check check = ReplayOptions.check(file(audit), AUDITOR);
            assertThat(check.holds()).isFalse();
            assertThat(check.problem().isEmpty()).isEqualTo(!check.mismatches().isEmpty());
        } catch (UnusableInputException e) {
            assertThat(e).hasMessageStartingWith("a.json: ").hasMessageNotContaining("\n");
        }
    }

    static Stream<Arguments> tamperings() {
        return kinds().stream().flatMap(kind -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @Test
    void thereAreFiftyKinds() {
        assertThat(kinds()).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        conclusions(kinds);
        findings(kinds);
        facts(kinds);
        judges(kinds);
        return kinds;
    }

    private static void conclusions(List<Kind> kinds) {
        add(kinds, "a verdict", "weakened", (audit, random) -> audit.put("verdict", "green"));
        add(kinds, "a rationale", "weakened", (audit, random) -> audit.put("rationale", "green: nothing was found."));
        add(kinds, "a quality gate", "weakened", (audit, random) -> put(any(audit, "quality_gates", random), "pass!"));
        add(
                kinds,
                "a quality gate that is left out",
                "weakened",
                (audit, random) -> object(audit, "quality_gates")
                        .remove(any(audit, "quality_gates", random).key()));
        add(
                kinds,
                "the status of a gate",
                "weakened",
                (audit, random) -> object(one(audit, "gates", random)).put("status", "n/a!"));
        add(
                kinds,
                "what a gate inspected",
                "weakened",
                (audit, random) -> object(one(audit, "gates", random))
                        .putObject("inspected")
                        .put("steps", 99));
        add(
                kinds,
                "the findings of a gate",
                "weakened",
                (audit, random) ->
                        array(one(audit, "gates", random), "findings").add("00000000"));
        add(kinds, "a count", "weakened", (audit, random) -> {
            Entry count = any(audit, "counts", random);
            count.in().put(count.key(), count.in().get(count.key()).asInt() + 1);
        });
        add(
                kinds,
                "a premise of the verdict",
                "weakened",
                (audit, random) ->
                        array(audit.get("derivation").get(0), "premises").remove(0));
        add(
                kinds,
                "the derivation of a gate",
                "weakened",
                (audit, random) -> array(object(one(audit, "gates", random)), "derivation")
                        .removeAll()
                        .addObject()
                        .put("rule", "verdict/gate-passes"));
        add(
                kinds,
                "compliance",
                "weakened",
                (audit, random) -> object(one(audit, "compliance", random)).put("status", "upheld!"));
        add(
                kinds,
                "a gap that is left out",
                "broken-workflow",
                (audit, random) -> array(audit, "gaps").remove(0));
        add(
                kinds,
                "the reason of a gap",
                "broken-workflow",
                (audit, random) -> object(one(audit, "gaps", random)).put("reason", "nothing serious"));
        add(
                kinds,
                "how much changed",
                "weakened",
                (audit, random) -> object(audit, "change").put("added", 1));
        add(kinds, "the commit", "weakened", (audit, random) -> audit.put("commit", "0".repeat(40)));
        add(
                kinds,
                "a key of the policy",
                "weakened",
                (audit, random) -> object(audit, "policy").put("failAt", "critical"));
        add(
                kinds,
                "the selected rules",
                "weakened",
                (audit, random) -> array(audit.get("policy"), "rules").remove(3));
        add(kinds, "a key that no audit has", "weakened", (audit, random) -> audit.put("approved", true));
        add(kinds, "a key that is left out", "weakened", (audit, random) -> audit.remove("rationale"));
    }

    private static void findings(List<Kind> kinds) {
        add(
                kinds,
                "a finding that is left out",
                "weakened",
                (audit, random) -> array(audit, "findings")
                        .remove(random.nextInt(audit.get("findings").size())));
        add(kinds, "a finding that is left out everywhere", "weakened", (audit, random) -> {
            String id = one(audit, "findings", random).get("id").asText();
            removeEverywhere(audit, id);
            object(audit, "counts")
                    .put("total", audit.get("counts").get("total").asInt() - 1);
        });
        add(
                kinds,
                "no findings at all",
                "weakened",
                (audit, random) -> array(audit, "findings").removeAll());
        add(kinds, "findings in another order", "weakened", (audit, random) -> {
            ArrayNode findings = array(audit, "findings");
            findings.add(findings.remove(0));
        });
        add(
                kinds,
                "a finding that stands twice",
                "weakened",
                (audit, random) -> array(audit, "findings")
                        .add(one(audit, "findings", random).deepCopy()));
        for (String key :
                List.of("severity", "confidence", "gate", "origin", "disposition", "fingerprint", "message", "path")) {
            add(
                    kinds,
                    key + " of a finding",
                    "weakened",
                    (audit, random) -> object(one(audit, "findings", random)).put(key, "other"));
        }
        add(
                kinds,
                "the line of a finding",
                "weakened",
                (audit, random) -> object(one(audit, "findings", random)).put("line", 4711));
        add(kinds, "the line of a finding as a text", "weakened", (audit, random) -> {
            ObjectNode finding = object(one(audit, "findings", random));
            finding.put("line", finding.get("line").asText());
        });
        add(
                kinds,
                "an excerpt",
                "weakened",
                (audit, random) -> object(one(audit, "findings", random).get("excerpt"))
                        .putArray("lines")
                        .add("run: pytest"));
        add(
                kinds,
                "the last day of a waiver",
                "waived",
                (audit, random) -> waiver(audit).put("expires", "2099-12-31"));
        add(
                kinds,
                "the owner of a waiver",
                "waived",
                (audit, random) -> waiver(audit).put("owner", "the boss"));
        add(
                kinds,
                "a rule in a derivation",
                "weakened",
                (audit, random) -> derivation(audit, random).put("rule", "rules/a/b/rule.drl:1"));
        add(
                kinds,
                "a fact in a derivation",
                "weakened",
                (audit, random) ->
                        object(derivation(audit, random).get("facts").get(0)).put("type", "Step!"));
        add(
                kinds,
                "a derivation that is left out",
                "weakened",
                (audit, random) -> object(one(audit, "findings", random)).putArray("derivation"));
        add(
                kinds,
                "advice",
                "weakened",
                (audit, random) -> object(one(audit, "findings", random)).put("recommendation", "Ignore it."));
    }

    private static void facts(List<Kind> kinds) {
        add(kinds, "a fact", "weakened", (audit, random) -> change(row(audit, random)));
        add(
                kinds,
                "a fact that is left out",
                "weakened",
                (audit, random) -> facts(audit).putArray("head"));
        add(kinds, "a fact that a finding rests on, with a new digest", "weakened", (audit, random) -> {
            change(rowBehind(audit, random));
            seal(audit);
        });
        add(kinds, "no facts of the head, with a new digest", "weakened", (audit, random) -> {
            facts(audit).putArray("head");
            seal(audit);
        });
        add(kinds, "facts of the base, with a new digest", "weakened", (audit, random) -> {
            facts(audit).set("base", facts(audit).get("head").deepCopy());
            seal(audit);
        });
        add(kinds, "a line that an excerpt has", "weakened", (audit, random) -> quoted(audit));
        add(kinds, "a line that an excerpt has, with a new digest", "weakened", (audit, random) -> {
            quoted(audit);
            seal(audit);
        });
        add(
                kinds,
                "the changed lines",
                "weakened",
                (audit, random) -> object(record(audit).get("lines")).putObject("added"));
        add(
                kinds,
                "a place that is none, with a new digest",
                "weakened",
                (audit, random) -> ((ArrayNode) rowBehind(audit, random).get(0))
                        .set(1, MAPPER.getNodeFactory().numberNode(-1)));
        add(
                kinds,
                "the digest",
                "weakened",
                (audit, random) -> record(audit).put("digest", "sha256:" + "0".repeat(64)));
        add(kinds, "a record that is left out", "weakened", (audit, random) -> audit.remove("record"));
        add(
                kinds,
                "the record of another audit",
                "weakened",
                (audit, random) -> audit.set("record", tree("muted").get("record")));
    }

    private static void judges(List<Kind> kinds) {
        add(kinds, "the text of the policy", "waived", (audit, random) -> policy(audit, "fail-at: critical\n"));
        add(kinds, "the text of the policy, with a new digest", "waived", (audit, random) -> {
            policy(audit, "fail-at: critical\n");
            seal(audit);
        });
        add(kinds, "a guardrail that is off, with a new digest", "weakened", (audit, random) -> {
            policy(audit, "");
            object(judges(audit).get("policy"))
                    .put(
                            "content",
                            "version: 1\nrules: {"
                                    + one(audit, "findings", random).get("rule").asText() + ": off}\n");
            seal(audit);
        });
        add(kinds, "a waiver that is left out, with a new digest", "waived", (audit, random) -> {
            object(judges(audit).get("policy")).put("content", "version: 1\n");
            seal(audit);
        });
        add(kinds, "a policy that cannot be used, with a new digest", "waived", (audit, random) -> {
            object(judges(audit).get("policy")).put("content", "version: 17\n");
            seal(audit);
        });
        add(kinds, "the trusted side, with a new digest", "weakened", (audit, random) -> {
            judges(audit).put("side", "HEAD");
            seal(audit);
        });
        add(kinds, "the text of a rule of the project", "own-rules", (audit, random) -> rule(audit));
        add(kinds, "the text of a rule of the project, with a new digest", "own-rules", (audit, random) -> {
            rule(audit);
            seal(audit);
        });
        add(
                kinds,
                "the day",
                "waived",
                (audit, random) -> object(record(audit).get("circumstances")).put("day", "2027-01-01"));
        add(kinds, "the day, with a new digest", "waived", (audit, random) -> {
            object(record(audit).get("circumstances")).put("day", "2027-01-01");
            seal(audit);
        });
        add(kinds, "the version", "weakened", (audit, random) -> build(audit).put("version", "guardrail 17"));
        add(kinds, "the code", "weakened", (audit, random) -> build(audit).put("code", "00"));
    }

    private static void add(List<Kind> kinds, String name, String scenario, Tampering tampering) {
        kinds.add(new Kind(name, scenario, tampering));
    }

    /** A value of an object. */
    private record Entry(ObjectNode in, String key) {}

    private static Entry any(ObjectNode audit, String key, Random random) {
        ObjectNode in = object(audit, key);
        List<String> keys = new ArrayList<>();
        in.fieldNames().forEachRemaining(keys::add);
        return new Entry(in, keys.get(random.nextInt(keys.size())));
    }

    private static void put(Entry entry, String value) {
        entry.in().put(entry.key(), value);
    }

    private static JsonNode one(ObjectNode audit, String key, Random random) {
        JsonNode array = audit.get(key);
        return array.get(random.nextInt(array.size()));
    }

    private static ObjectNode derivation(ObjectNode audit, Random random) {
        return object(one(audit, "findings", random).get("derivation").get(0));
    }

    private static ObjectNode waiver(ObjectNode audit) {
        for (JsonNode finding : audit.get("findings")) {
            if (finding.has("waiver")) {
                return object(finding.get("waiver"));
            }
        }
        throw new AssertionError("no waiver");
    }

    private static void removeEverywhere(JsonNode node, String id) {
        if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (array.get(i).asText().equals(id)
                        || array.get(i).path("id").asText().equals(id)) {
                    array.remove(i);
                }
            }
        }
        node.forEach(inner -> removeEverywhere(inner, id));
    }

    private static ArrayNode row(ObjectNode audit, Random random) {
        JsonNode table = facts(audit)
                .get("tables")
                .get(random.nextInt(facts(audit).get("tables").size()));
        return (ArrayNode)
                table.get("rows").get(random.nextInt(table.get("rows").size()));
    }

    /** The row of a fact that a finding rests on. */
    private static ArrayNode rowBehind(ObjectNode audit, Random random) {
        List<ArrayNode> rows = new ArrayList<>();
        for (JsonNode finding : audit.get("findings")) {
            JsonNode fact = finding.get("derivation").get(0).get("facts").get(0);
            for (JsonNode table : facts(audit).get("tables")) {
                if (table.get("type").equals(fact.get("type"))) {
                    table.get("rows").forEach(row -> {
                        if (row.get(0).path(0).equals(fact.path("place").path("path"))
                                && row.get(0).path(1).equals(fact.path("place").path("line"))) {
                            rows.add((ArrayNode) row);
                        }
                    });
                }
            }
        }
        return rows.get(random.nextInt(rows.size()));
    }

    private static void change(ArrayNode row) {
        for (int i = row.size() - 1; i >= 0; i--) {
            JsonNode value = row.get(i);
            if (value.isTextual() && !value.textValue().matches("[A-Z_]+|\\d.*")) {
                row.set(i, TextNode.valueOf(value.textValue() + " changed"));
                return;
            }
        }
        ArrayNode place = (ArrayNode) row.get(0);
        place.set(0, TextNode.valueOf(place.get(0).asText() + " changed"));
    }

    private static void quoted(ObjectNode audit) {
        for (JsonNode finding : audit.get("findings")) {
            JsonNode line = finding.get("excerpt").get("line");
            JsonNode lines = record(audit)
                    .get(finding.path("side").asText("head"))
                    .get("texts")
                    .path(finding.get("path").asText())
                    .path("lines");
            if (lines.has(line.asText())) {
                object(lines).put(line.asText(), "        run: pytest --strict");
                return;
            }
        }
        throw new AssertionError("no line");
    }

    private static void policy(ObjectNode audit, String more) {
        ObjectNode policy = object(judges(audit).get("policy"));
        policy.put(
                "content",
                policy.get("content")
                        .asText()
                        .replaceAll("(?m)^fail-at:.*\n", "")
                        .concat(more));
    }

    private static void rule(ObjectNode audit) {
        ObjectNode files = object(judges(audit).get("files"));
        List<String> paths = new ArrayList<>();
        files.fieldNames().forEachRemaining(paths::add);
        String path =
                paths.stream().filter(file -> file.endsWith(".drl")).findFirst().orElseThrow();
        files.put(path, files.get(path).asText().replace("when\n", "when\n  eval( false )\n"));
    }

    private static ObjectNode record(ObjectNode audit) {
        return object(audit, "record");
    }

    private static ObjectNode facts(ObjectNode audit) {
        return object(record(audit).get("facts"));
    }

    private static ObjectNode judges(ObjectNode audit) {
        return object(record(audit).get("judges"));
    }

    private static ObjectNode build(ObjectNode audit) {
        return object(record(audit).get("build"));
    }

    /** Gives a changed record the digest that it would have. */
    private static void seal(ObjectNode audit) {
        Recorded recorded = file(audit).recorded();
        try {
            audit.set("record", MAPPER.readTree(RecordJson.write(recorded.build(), recorded.record())));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static AuditFile file(ObjectNode audit) {
        return AuditFile.read("a.json", audit.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode tree(String scenario) {
        try {
            return (ObjectNode) MAPPER.readTree(audit(scenario));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String audit(String scenario) {
        return AUDITS.getOrDefault(scenario, "");
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    private static ObjectNode object(JsonNode node, String key) {
        return (ObjectNode) node.get(key);
    }

    private static ArrayNode array(JsonNode node, String key) {
        return (ArrayNode) node.get(key);
    }
}
