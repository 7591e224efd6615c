package dev.guardrail.policy;

import static dev.guardrail.policy.SchemaNodes.anyOf;
import static dev.guardrail.policy.SchemaNodes.choice;
import static dev.guardrail.policy.SchemaNodes.list;
import static dev.guardrail.policy.SchemaNodes.pattern;
import static dev.guardrail.policy.SchemaNodes.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Linter;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.FactTypes;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Level;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.Severity;
import dev.guardrail.table.TableName;
import java.util.List;

/** The types of the keys of policies. */
final class PolicyTypes {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Catalogue catalogue;

    PolicyTypes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Each table with the columns that it has. */
    private static ObjectNode tables() {
        ObjectNode names = MAPPER.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = names.putObject("properties");
        Names.words(TableName.class).forEach(name -> properties.set(name, reference("table")));
        return names;
    }

    /** The type of a key of a section of {@code docs/policy.md}. */
    ObjectNode of(String section, String key) {
        return switch (section.equals("Keys") ? key : section + "." + key) {
            case "version" -> MAPPER.createObjectNode().put("const", 1);
            case "fail-at", "rules.severity", "guardrails.severity", "scores.severity" ->
                choice(Names.words(Severity.class));
            case "scope" -> choice(Names.words(Scope.class));
            case "level" -> choice(Names.words(Level.class));
            case "guardrails.gate" -> choice(Names.words(Gate.class));
            case "guardrails.match" -> choice(FactTypes.names());
            case "linters" -> list(choice(Names.words(Linter.class)));
            case "require" -> list(choice(Names.words(Evidence.class)));
            case "longest-waiver" ->
                MAPPER.createObjectNode().put("type", "integer").put("minimum", 1);
            case "ledger" -> pattern("^(?!(.*/)?\\.\\.?/)(refs(/[^/\\s]+){2,}|[^/\\\\]+(/[^/\\\\]+)*\\.jsonl)$");
            case "packs" -> list(choice(catalogue.packs()));
            case "plans" -> list(pattern("\\{milestone\\}"));
            case "extends" -> list(anyOf(choice(PolicySource.SHIPPED), pattern("[./]"), reference("repository")));
            case "extends.commit" -> pattern("^[0-9a-f]{40}$");
            case "paths" -> reference("paths");
            case "rules" -> reference("rules");
            case "overrides.rules" -> reference("rules-of-override");
            case "overrides" -> list(reference("override"));
            case "boundaries" -> list(reference("boundary"));
            case "layers" -> list(reference("layer-order"));
            case "zones" ->
                MAPPER.createObjectNode()
                        .put("type", "object")
                        .set("additionalProperties", anyOf(choice(List.of("off")), reference("zone")));
            case "tables" -> tables();
            case "tables.rows" ->
                list(MAPPER.createObjectNode().put("type", "object").set("additionalProperties", reference("text")));
            case "scores" ->
                MAPPER.createObjectNode()
                        .put("type", "object")
                        .set("additionalProperties", anyOf(choice(List.of("off")), reference("score")));
            case "scores.from" -> list(reference("score-source")).put("minItems", 1);
            case "scores.gate" -> choice(Names.words(Gate.class));
            case "scores.ratio" -> choice(Names.words(ScoreRatio.class));
            case "scores.weight", "scores.worst" ->
                MAPPER.createObjectNode()
                        .put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", 9999);
            case "waivers" -> list(reference("waiver"));
            case "guardrails" -> list(reference("guardrail"));
            case "guardrails.cases" -> reference("cases");
            case "guardrails.id" -> pattern("^[a-z][a-z0-9-]{0,39}/[a-z][a-z0-9-]{0,59}$");
            case "waivers.expires" -> pattern("^\\d{4}-\\d{2}-\\d{2}$");
            case "waivers.fingerprint" -> pattern("^[0-9a-f]{8,32}$");
            case "final", "rules.enabled", "rules.final", "zones.replace", "tables.replace" ->
                MAPPER.createObjectNode().put("type", "boolean");
            case "layers.order" -> list(reference("text")).put("minItems", 2);
            case "committed-evidence",
                    "rules-from",
                    "documents",
                    "audits",
                    "extends.rules-from",
                    "paths.include",
                    "paths.exclude",
                    "boundaries.modules",
                    "boundaries.calls",
                    "boundaries.except",
                    "zones.paths",
                    "zones.imports" -> reference("texts");
            case "boundaries.in",
                    "boundaries.because",
                    "layers.because",
                    "overrides.in",
                    "extends.repository",
                    "extends.policy",
                    "scores.guardrail",
                    "waivers.rule",
                    "waivers.path",
                    "waivers.job",
                    "waivers.message",
                    "waivers.reason",
                    "waivers.owner",
                    "guardrails.where",
                    "guardrails.message",
                    "guardrails.because",
                    "guardrails.remediation" -> reference("text");
            default ->
                throw new IllegalStateException("the key `" + key + "` of `" + section + "` is new: say its type here");
        };
    }
}
