package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Facts as JSON Lines: the type, then the components that rules match on. */
public final class FactLines {

    private static final Comparator<Fact> ORDER = Comparator.<Fact, String>comparing(
                    fact -> fact.getClass().getSimpleName())
            .thenComparing(FactLines::place);

    private FactLines() {}

    /** A line for each fact, in the order of type, place and text. */
    public static List<String> of(Collection<Fact> facts) {
        return facts.stream()
                .map(fact -> new Line(fact, Json.line(node(fact))))
                .sorted(Comparator.comparing(Line::fact, ORDER).thenComparing(Line::text))
                .map(Line::text)
                .toList();
    }

    public static ObjectNode node(Fact fact) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("type", fact.getClass().getSimpleName());
        node.setAll((ObjectNode) Json.MAPPER.valueToTree(fact));
        return node;
    }

    private static Place place(Fact fact) {
        return fact instanceof Located located ? located.place() : Place.file("");
    }

    private record Line(Fact fact, String text) {}
}
