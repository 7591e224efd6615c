package dev.guardrail.policy;

import static dev.guardrail.policy.SchemaNodes.anyOf;
import static dev.guardrail.policy.SchemaNodes.choice;
import static dev.guardrail.policy.SchemaNodes.list;
import static dev.guardrail.policy.SchemaNodes.reference;
import static dev.guardrail.policy.SchemaNodes.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.Parameter;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON Schema of policies, made of what the code knows: keys, words, guardrails and the kinds of their parameters. What
 * a key means is what {@code docs/policy.md} says.
 */
public final class PolicySchema {

    /** Where the schema is kept. */
    public static final Path FILE = Path.of("src/main/resources/schema/guardrail-policy-1.schema.json");

    private static final String PARAMETERS = "parameters";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|[^|]*\\|[^|]*\\| (.*) \\|$");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    private final Catalogue catalogue = RuleIndex.builtIn().catalogue();
    private final PolicyTypes types = new PolicyTypes(catalogue);
    private final String page;

    private PolicySchema(String page) {
        this.page = page;
    }

    /** The schema as the code has it. */
    public static String text() throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        String page = Files.readString(Path.of("docs/policy.md"));
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withArrayIndenter(indenter)
                                    .withObjectIndenter(indenter))
                            .writeValueAsString(new PolicySchema(page).schema())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private ObjectNode schema() {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:guardrail:policy:1");
        schema.put("title", "Guardrail policy");
        schema.put("description", "What a repository demands of its changes, in .github/guardrail.yaml.");
        schema.setAll(object("Keys", PolicyReader.KEYS, "version"));
        ObjectNode definitions = schema.putObject("$defs");
        definitions.set("text", MAPPER.createObjectNode().set("type", words(List.of("string", "number", "boolean"))));
        definitions.set("texts", list(reference("text")));
        definitions.set("word", settingWords());
        RuleChoiceReader.KEYS.stream()
                .filter(key -> !key.equals(PARAMETERS))
                .forEach(key -> definitions.set(key, described("rules", key)));
        definitions.set("rules", rules(true));
        definitions.set("rules-of-override", rules(false));
        definitions.set("boundary", object("boundaries", BoundaryReader.BOUNDARY_KEYS, "in", "because"));
        definitions.set("layer-order", object("layers", BoundaryReader.LAYER_KEYS, "order", "because"));
        definitions.set("zone", object("zones", ZoneReader.KEYS));
        definitions.set("table", object("tables", TablesReader.KEYS));
        definitions.set("score", object("scores", ScoreReader.KEYS, "from"));
        definitions.set("score-source", source());
        definitions.set("waiver", object("waivers", WaiverReader.KEYS, "rule", "reason", "owner", "expires"));
        definitions.set("override", object("overrides", RuleSettings.OVERRIDE_KEYS, "in", "rules"));
        definitions.set("repository", object("extends", ExtendsReader.KEYS, "repository", "commit"));
        definitions.set("paths", object("paths", PolicyReader.PATH_KEYS));
        definitions.set(
                "guardrail", object("guardrails", OwnGuardrailsReader.KEYS, "id", "match", "message", "because"));
        definitions.set("cases", cases());
        return schema;
    }

    /** One of the four kinds, and no other key than its own. */
    private ObjectNode source() {
        ObjectNode source = object("scores", ScoreReader.SOURCE_KEYS);
        source.set(
                "oneOf",
                MAPPER.createArrayNode()
                        .add(MAPPER.createObjectNode().set("required", words(List.of("gate"))))
                        .add(MAPPER.createObjectNode().set("required", words(List.of("ratio"))))
                        .add(MAPPER.createObjectNode().set("required", words(List.of("severity", "worst"))))
                        .add(MAPPER.createObjectNode().set("required", words(List.of("guardrail", "worst")))));
        return source;
    }

    private ObjectNode object(String section, List<String> keys, String... required) {
        ObjectNode object = closed();
        ObjectNode properties = (ObjectNode) object.get("properties");
        keys.forEach(key -> properties.set(key, described(section, key)));
        if (required.length > 0) {
            object.set("required", words(List.of(required)));
        }
        return object;
    }

    private ObjectNode described(String section, String key) {
        ObjectNode type = types.of(section, key);
        String meaning = meanings(section).get(key);
        return meaning == null ? type : type.put("description", meaning);
    }

    private static ObjectNode closed() {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("type", "object");
        object.putObject("properties");
        object.put("additionalProperties", false);
        return object;
    }

    /** What a table of the page says of each key. */
    private Map<String, String> meanings(String section) {
        String text = page.split("(?m)^## " + section + "$", 2)[1].split("(?m)^## ", 2)[0];
        Map<String, String> meanings = new TreeMap<>();
        for (Matcher row = ROW.matcher(text.replace("\\|", "\u0000")); row.find(); ) {
            meanings.put(
                    row.group(1),
                    LINK.matcher(row.group(2).replace('\u0000', '|')).replaceAll("$1"));
        }
        return meanings;
    }

    /** Built-in guardrails by their ids; guardrails of a project by the form of theirs, in packs of their own. */
    private ObjectNode rules(boolean withFinal) {
        ObjectNode rules = closed();
        ObjectNode properties = (ObjectNode) rules.get("properties");
        catalogue.all().forEach(guardrail -> properties.set(guardrail.id(), rule(guardrail, withFinal)));
        ObjectNode own = settings(withFinal);
        ((ObjectNode) own.get("properties"))
                .set(PARAMETERS, MAPPER.createObjectNode().put("type", "object"));
        rules.putObject("patternProperties")
                .set(
                        "^(?!(?:" + String.join("|", catalogue.packs())
                                + ")/)[a-z][a-z0-9-]{0,39}/[a-z][a-z0-9-]{0,59}$",
                        anyOf(reference("word"), own));
        return rules;
    }

    private ObjectNode rule(Guardrail guardrail, boolean withFinal) {
        ObjectNode settings = settings(withFinal);
        ObjectNode parameters = closed();
        guardrail
                .parameters()
                .forEach(parameter -> ((ObjectNode) parameters.get("properties"))
                        .set(parameter.name(), parameter(parameter).put("description", parameter.meaning())));
        ((ObjectNode) settings.get("properties"))
                .set(
                        PARAMETERS,
                        withFinal
                                ? parameters
                                : reference("rules/properties/" + guardrail.id().replace("/", "~1")
                                        + "/anyOf/1/properties/" + PARAMETERS));
        ObjectNode rule = anyOf(reference("word"), settings);
        return withFinal ? rule.put("description", guardrail.summary()) : rule;
    }

    private ObjectNode settingWords() {
        List<String> words = new java.util.ArrayList<>(List.of("on", "off"));
        words.addAll(Names.words(Severity.class));
        return choice(words);
    }

    private ObjectNode settings(boolean withFinal) {
        ObjectNode settings = closed();
        RuleChoiceReader.KEYS.stream()
                .filter(key -> !key.equals(PARAMETERS) && (withFinal || !key.equals("final")))
                .forEach(key -> ((ObjectNode) settings.get("properties")).set(key, reference(key)));
        return settings;
    }

    private ObjectNode parameter(Parameter parameter) {
        return switch (parameter.kind()) {
            case TEXT -> reference("text");
            case LIST, GLOBS, ACTIONS, PHRASES -> reference("texts");
            case INTEGER -> MAPPER.createObjectNode().put("type", "integer");
            case BOOLEAN -> MAPPER.createObjectNode().put("type", "boolean");
            case PERCENTAGE -> percentage();
            case PERCENTAGES -> percentages(parameter);
        };
    }

    private static ObjectNode percentages(Parameter parameter) {
        ObjectNode object = closed();
        if (parameter.isClosed()) {
            parameter.keys().forEach(key -> ((ObjectNode) object.get("properties")).set(key, percentage()));
        } else {
            object.remove("properties");
            object.set("additionalProperties", percentage());
        }
        return object;
    }

    private static ObjectNode percentage() {
        return MAPPER.createObjectNode().put("type", "number").put("minimum", 0).put("maximum", 100);
    }

    private static ObjectNode cases() {
        ObjectNode files = MAPPER.createObjectNode();
        files.put("type", "object");
        files.set("additionalProperties", reference("text"));
        files.set("additionalProperties", anyOf(reference("text"), files.deepCopy()));
        ObjectNode cases = closed();
        OwnGuardrailsReader.CASE_KEYS.forEach(
                key -> ((ObjectNode) cases.get("properties")).set(key, list(files.deepCopy())));
        return cases;
    }
}
