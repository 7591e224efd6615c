package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema accepts is what Guardrail reads, as far as a schema can know it. */
class PolicySchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\n(version: .*?)^```$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Schema SCHEMA = schema();

    @Test
    void thePoliciesThatAreKnownToBeGoodAreGood() throws IOException, YamlException {
        List<String> policies = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/policy.md"))); block.find(); ) {
            policies.add(block.group(1));
        }
        PolicySource.SHIPPED.forEach(
                name -> policies.add(PolicySource.shipped(name).content()));
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                YamlReader.read(file.toString(), Files.readAllBytes(file))
                        .flatMap(document -> document.root().get("policy"))
                        .map(YamlNode::text)
                        .filter(policy -> canBeRead(policy))
                        .ifPresent(policies::add);
            }
        }
        assertThat(policies).hasSizeGreaterThan(50);
        int mistaken = 0;
        for (String policy : policies) {
            if (canBeRead(policy)) {
                assertThat(mistakes(policy)).as(policy).isEmpty();
            } else {
                mistaken++;
            }
        }
        // One block of the page shows mistakes.
        assertThat(mistaken).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fail-at: hihg",
                "scop: all",
                "level: loud",
                "require: [gti]",
                "require: git",
                "packs: [workflow]",
                "plans: [a.md]",
                "final: yes",
                "paths: {exclud: [a]}",
                "rules: {workflows/unpined-action: low}",
                "rules: {workflows/unpinned-action: hihg}",
                "rules: {workflows/unpinned-action: {parameters: {alow: [a]}}}",
                "rules: {workflows/unpinned-action: {parameters: {allow: a}}}",
                "rules: {coverage/total-below-threshold: {parameters: {minimum: {lines: 80}}}}",
                "rules: {coverage/total-below-threshold: {parameters: {minimum: {line: 800}}}}",
                "rules: {workflows/unpinned-action: {enabled: maybe}}",
                "overrides: {in: a}",
                "overrides: [{in: a}]",
                "overrides: [{in: a, rules: {workflows/unpinned-action: {final: true}}}]",
                "ledger: guardrail/ledger",
                "ledger: ../ledger.jsonl",
                "ledger: [a]",
                "extends: strict",
                "extends: [strcit]",
                "extends: [{repository: a}]",
                "extends: [{repository: a, commit: main}]",
                "boundaries: [{in: a, modules: [b]}]",
                "layers: [{order: [a], because: b}]",
                "zones: {a: on}",
                "tables: {vulnerable-action: {}}",
                "tables: {vulnerable-actions: {rows: a}}",
                "tables: {vulnerable-actions: {replace: perhaps}}",
                "waivers: [{rule: workflows/unpinned-action, reason: a, owner: b}]",
                "waivers: [{rule: workflows/unpinned-action, reason: a, owner: b, expires: soon}]",
                "guardrails: [{id: a, match: ChangedFile, message: b, because: c}]",
                "guardrails: [{id: a/b, match: ChangeFile, message: b, because: c}]",
            })
    void whatGuardrailRefusesTheSchemaRefusesToo(String key) throws YamlException {
        String policy = "version: 1\n" + key + "\n";
        assertThat(canBeRead(policy)).as("Guardrail reads it").isFalse();
        assertThat(mistakes(policy)).isNotEmpty();
    }

    @Test
    void guardrailsOfAProjectCanBeSet() throws YamlException {
        assertThat(mistakes("version: 1\nrules: {acme/no-todo: {severity: low, parameters: {any: 1}}, acme/x: off}\n"))
                .isEmpty();
        assertThat(mistakes("version: 2\n")).isNotEmpty();
        assertThat(mistakes("fail-at: low\n")).isNotEmpty();
    }

    private static boolean canBeRead(String policy) {
        PolicySource source = new PolicySource("p.yaml", policy);
        PolicySource whole =
                source.extending(List.of(), ExtendsReader.read(source).mistakes());
        try {
            PolicyReader.read(whole, RuleIndex.builtIn().catalogue());
            return true;
        } catch (UnusableInputException e) {
            return false;
        }
    }

    private static List<String> mistakes(String policy) throws YamlException {
        YamlNode root = YamlReader.read("p.yaml", policy.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .root();
        return SCHEMA.validate(json(root).toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** As editors read YAML: by version 1.2, in which "on" is a text. */
    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            ObjectNode object = MAPPER.createObjectNode();
            node.entries().forEach(entry -> object.set(entry.key().value(), json(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Sequence) {
            ArrayNode array = MAPPER.createArrayNode();
            node.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        boolean plain = scalar.style() == YamlNode.Style.PLAIN;
        if (plain && (scalar.value().equals("true") || scalar.value().equals("false"))) {
            return MAPPER.getNodeFactory().booleanNode(scalar.value().equals("true"));
        }
        return plain && NUMBER.matcher(scalar.value()).matches()
                ? MAPPER.getNodeFactory().numberNode(new java.math.BigDecimal(scalar.value()))
                : MAPPER.getNodeFactory().textNode(scalar.value());
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(PolicySchema.FILE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
