package dev.guardrail.report.explanation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.Quote;
import dev.guardrail.fact.Place;
import dev.guardrail.report.FactLines;
import dev.guardrail.report.Json;
import java.util.List;
import java.util.Locale;

/** An explanation for programs, {@code guardrail-explanation/1}. */
final class JsonTree {

    private static final String SCHEMA = "guardrail-explanation/1";

    private JsonTree() {}

    static String render(List<Derivation> answers) {
        ObjectNode node = Json.object();
        node.put("schema", SCHEMA);
        ArrayNode array = node.putArray("answers");
        answers.forEach(answer -> write(array.addObject(), answer));
        return Json.pretty(node);
    }

    private static void write(ObjectNode node, Derivation derivation) {
        Claim claim = derivation.claim();
        node.put("kind", kind(claim));
        node.put("text", Words.of(claim));
        Words.quoted(claim).ifPresent(quote -> quote(node, quote));
        details(node, claim);
        if (!derivation.because().isEmpty()) {
            ArrayNode because = node.putArray("because");
            derivation.because().forEach(one -> write(because.addObject(), one));
        }
        if (derivation.omitted() > 0) {
            node.put("omitted", derivation.omitted());
        }
    }

    /** {@code finding} of {@link Claim.OfFinding}. */
    static String kind(Claim claim) {
        return claim.getClass()
                .getSimpleName()
                .substring("Of".length())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static void quote(ObjectNode node, Quote quote) {
        Place place = quote.place();
        node.put("source", quote.source().name().toLowerCase(Locale.ROOT));
        node.put("path", place.path());
        node.put("line", place.line());
        node.put("column", place.column());
        node.put("endLine", place.endLine());
        node.put("endColumn", place.endColumn());
        if (!quote.line().isEmpty()) {
            node.put("lineText", quote.line());
        }
    }

    private static void details(ObjectNode node, Claim claim) {
        if (claim instanceof Claim.OfVerdict of) {
            node.put("verdict", of.audit().verdict().toString());
        } else if (claim instanceof Claim.OfGate of) {
            node.put("gate", of.gate().gate().toString());
            node.put("status", of.gate().status().toString());
        } else if (claim instanceof Claim.OfFinding of) {
            node.put("id", of.finding().id());
            node.put("rule", of.finding().rule());
        } else if (claim instanceof Claim.OfRule of) {
            node.put("rule", of.guardrail().id());
        } else if (claim instanceof Claim.OfGuardrail of) {
            node.put("rule", of.guardrail().id());
        } else if (claim instanceof Claim.OfCondition of) {
            node.put("condition", of.condition().text());
            ObjectNode variables = node.putObject("variables");
            of.variables().forEach(variables::put);
        } else if (claim instanceof Claim.OfFact of) {
            node.set("fact", FactLines.node(of.fact()));
        } else if (claim instanceof Claim.OfParameter of) {
            node.set("fact", FactLines.node(of.setting()));
        } else if (claim instanceof Claim.OfSetting of) {
            node.put("setting", of.name());
            node.put("value", of.value());
            node.put("default", of.byDefault());
        } else if (claim instanceof Claim.OfSearch of) {
            SearchJson.write(node, of);
        }
    }
}
