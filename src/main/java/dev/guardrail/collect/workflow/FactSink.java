package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.grammar.Refusal;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.table.Tables;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the facts and gaps that the readers of one file report. */
final class FactSink {

    private final Tables tables;
    private final Scripts scripts;
    private final List<Fact> facts = new ArrayList<>();

    /**
     * An empty sink.
     *
     * @param tables what is known of the world outside the file
     */
    FactSink(Tables tables) {
        this(tables, new Scripts());
    }

    /** The same for a file whose scripts others follow, too. */
    FactSink(Tables tables, Scripts scripts) {
        this.tables = tables;
        this.scripts = scripts;
    }

    Scripts scripts() {
        return scripts;
    }

    Tables tables() {
        return tables;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    void gap(Place place, String reason) {
        add(new Gap(Evidence.WORKFLOWS, place, reason));
    }

    void refused(Refusal refusal) {
        String reason = "refused by GitHub: " + refusal.reason();
        add(new Gap(Evidence.WORKFLOWS, Gap.Kind.REFUSED, refusal.place(), reason));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The facts of a type so far. */
    <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The node if it is a mapping; the grammar reports any other node. */
    static Optional<YamlNode> mapping(YamlNode node) {
        return Optional.of(node).filter(YamlNode.Mapping.class::isInstance);
    }

    /** The node if it is a list; the grammar reports any other node. */
    static Optional<YamlNode> sequence(YamlNode node) {
        return Optional.of(node).filter(YamlNode.Sequence.class::isInstance);
    }
}
