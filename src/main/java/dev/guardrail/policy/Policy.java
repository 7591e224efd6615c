package dev.guardrail.policy;

import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.LayerOrder;
import dev.guardrail.fact.Linter;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PlacedGlob;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.Zone;
import dev.guardrail.rule.Severity;
import dev.guardrail.table.Amendment;
import dev.guardrail.table.Tables;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The decisions of a repository: which guardrails run, with which settings, and what fails.
 *
 * @param source where the policy comes from, as reports name it; never an absolute path
 * @param extended the files of the policies that it extends, the one that wins last
 * @param selected the ids of the guardrails that run, in the whole repository or a part of it
 * @param settings the parameters of all selected guardrails: the policy's values, and the defaults of the rest
 * @param failAt the lowest severity that fails a gate
 * @param scope which findings count for the verdict
 * @param required the evidence without which there is no verdict
 * @param paths the files that guardrails look at
 * @param plans where plans are: globs with <code>{milestone}</code> where the milestone's id stands
 * @param committedEvidence globs of reports that are evidence about a change even if the change commits them
 * @param boundaries what it forbids in parts of the repository, in the order of the file
 * @param layers its orders of layers, in the order of the file
 * @param zones where mistakes are costly, in the order of the defaults and then of the file
 * @param documents the files whose values guardrails look at, in the order of the file
 * @param tables what it adds to bundled tables, or has in their place, in the order of the file
 * @param scores the scores that it asks for, in the order in which they are first named; none by default
 * @param audits the audits whose claims are checked where a range changes them
 * @param linters the linters that an audit calls; none by default
 * @param books what it accepts, and where its own guardrails are
 * @param overrides what holds for guardrails in parts of the repository
 */
public record Policy(
        String source,
        List<String> extended,
        Set<String> selected,
        List<Setting> settings,
        PolicyValue<Severity> failAt,
        PolicyValue<Scope> scope,
        PolicyValue<Set<Evidence>> required,
        PathFilter paths,
        List<String> plans,
        List<Glob> committedEvidence,
        List<Boundary> boundaries,
        List<LayerOrder> layers,
        List<Zone> zones,
        List<PlacedGlob> documents,
        List<Amendment> tables,
        List<ScoreDimension> scores,
        List<Glob> audits,
        Set<Linter> linters,
        Books books,
        Overrides overrides) {

    public Policy {
        extended = List.copyOf(extended);
        selected = Collections.unmodifiableSet(new TreeSet<>(selected));
        settings = List.copyOf(settings);
        plans = List.copyOf(plans);
        committedEvidence = List.copyOf(committedEvidence);
        boundaries = List.copyOf(boundaries);
        layers = List.copyOf(layers);
        zones = List.copyOf(zones);
        documents = List.copyOf(documents);
        tables = List.copyOf(tables);
        scores = List.copyOf(scores);
        audits = List.copyOf(audits);
        linters = Collections.unmodifiableSet(new TreeSet<>(linters));
    }

    /** What is known of the world outside the files: the bundled tables, with what this says of them. */
    public Tables known() {
        return Tables.amended(tables);
    }

    /** This without the waivers at some places. */
    public Policy without(Set<Place> waivers) {
        return new Policy(
                source,
                extended,
                selected,
                settings,
                failAt,
                scope,
                required,
                paths,
                plans,
                committedEvidence,
                boundaries,
                layers,
                zones,
                documents,
                tables,
                scores,
                audits,
                linters,
                books.without(waivers),
                overrides);
    }
}
