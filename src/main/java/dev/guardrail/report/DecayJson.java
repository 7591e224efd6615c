package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.decay.Decay;
import dev.guardrail.decay.Moment;
import dev.guardrail.decay.Series;
import dev.guardrail.decay.State;
import dev.guardrail.decay.Step;
import dev.guardrail.fact.Place;

/** A history for programs, {@code guardrail-decay/1}. */
final class DecayJson {

    private static final String SCHEMA = "guardrail-decay/1";

    private DecayJson() {}

    static String render(Decay decay, boolean all) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("schema", SCHEMA);
        node.put("until", decay.until());
        node.put("commits", decay.commits());
        node.put("concerned", decay.concerned());
        moment(node.putObject("first"), decay.first());
        moment(node.putObject("last"), decay.last());
        node.put("ending", decay.ending().orElse(null));
        ArrayNode array = node.putArray("series");
        (all ? decay.series() : decay.fallen()).forEach(series -> series(array.addObject(), series));
        return Json.pretty(node);
    }

    private static void series(ObjectNode node, Series series) {
        node.put("kind", series.kind().toString().toLowerCase(java.util.Locale.ROOT));
        node.put("name", series.name());
        place(node, series.place());
        node.put("fell", series.fell());
        node.put("unreported", series.unreported());
        node.put("unreportedSum", series.unreportedSum().orElse(null));
        state(node.putObject("first"), series.first());
        state(node.putObject("last"), series.last());
        ArrayNode steps = node.putArray("steps");
        series.steps().forEach(step -> step(steps.addObject(), step));
    }

    private static void step(ObjectNode node, Step step) {
        moment(node, step.moment());
        state(node.putObject("before"), step.before());
        state(node.putObject("after"), step.after());
        place(node, step.place());
        node.put("direction", word(step.direction()));
        node.put("notice", word(step.notice().kind()));
        node.put("reason", step.notice().text());
        ArrayNode losses = node.putArray("losses");
        step.losses().forEach(losses::add);
    }

    private static void moment(ObjectNode node, Moment moment) {
        node.put("index", moment.index());
        node.put("commit", moment.commit());
        node.put("date", moment.day().toString());
        node.put("author", moment.author());
    }

    private static void state(ObjectNode node, State state) {
        node.put("standing", word(state.standing()));
        node.put("value", state.value());
        ArrayNode events = node.putArray("events");
        state.events().forEach(events::add);
    }

    private static void place(ObjectNode node, Place place) {
        node.put("path", place.path());
        node.put("line", place.line());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
