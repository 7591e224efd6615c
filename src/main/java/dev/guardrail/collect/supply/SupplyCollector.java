package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Fact;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.List;

/** Pairs the facts of workflows with what the tables know. */
public final class SupplyCollector {

    private final Advisories advisories;

    /** A collector that asks some tables. */
    public SupplyCollector(Tables tables) {
        this.advisories = new Advisories(tables.get(TableName.VULNERABLE_ACTIONS));
    }

    /** What is known of what one side's workflows use. */
    public List<Fact> collect(List<Fact> workflows) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : workflows) {
            if (fact instanceof ActionReference use && !use.owner().isEmpty()) {
                found.addAll(advisories.about(use));
            }
        }
        return found;
    }
}
