package dev.guardrail.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.drools.tms.beliefsystem.ModedAssertion;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Reads from Drools' truth maintenance why a conclusion holds. Its listeners report only the first of several matches
 * that come to equal conclusions; the belief set behind the conclusion, an internal interface, keeps them all.
 */
final class Justifications {

    private static final Comparator<Ranked> ORDER = Comparator.<Ranked, String>comparing(
                    ranked -> ranked.match().rule())
            .thenComparing(Ranked::objects);

    private Justifications() {}

    /** The matches that justify a fact; none if it was inserted from outside and not concluded. */
    static List<Match> of(FactHandle handle) {
        List<Match> matches = new ArrayList<>();
        if (((InternalFactHandle) handle).getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
                && key.getBeliefSet() != null) {
            for (Object mode = key.getBeliefSet().getFirst(); mode != null; mode = ((SimpleMode) mode).getNext()) {
                matches.add(match(((SimpleMode) mode).getObject()));
            }
        }
        return matches.size() < 2 ? matches : sorted(matches);
    }

    private static List<Match> sorted(List<Match> matches) {
        return matches.stream()
                .map(match -> new Ranked(match, String.valueOf(match.objects())))
                .sorted(ORDER)
                .map(Ranked::match)
                .toList();
    }

    /** A match with its sort key, which takes long to make. */
    private record Ranked(Match match, String objects) {}

    private static <M extends ModedAssertion<M>> Match match(LogicalDependency<M> dependency) {
        TruthMaintenanceSystemInternalMatch<M> match = dependency.getJustifier();
        SortedMap<String, Object> bindings = new TreeMap<>();
        for (String name : match.getDeclarationIds()) {
            if (!name.startsWith("GENERATED_")) {
                bindings.put(name, match.getDeclarationValue(name));
            }
        }
        List<Object> objects = match.getObjects().stream()
                .filter(object -> !(object instanceof InitialFactImpl))
                .toList();
        return new Match(match.getRule().getName(), bindings, objects, dependency.getObject());
    }
}
