package dev.guardrail.audit;

import dev.guardrail.fact.BoundedFile;
import dev.guardrail.fact.ComparedCoverage;
import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileCoverage;
import dev.guardrail.fact.LayeredFile;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.PatchCoverage;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.TotalCoverage;
import dev.guardrail.fact.WaiverUse;
import dev.guardrail.policy.Policy;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Inspected;
import dev.guardrail.verdict.Inspection;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts what guardrails inspect. It counts among all facts and not in a session, which has only the facts that some
 * rule matches on.
 */
final class Inspections {

    /** Plural nouns that do not follow from the name of the type. */
    private static final Map<Class<? extends Fact>, String> IRREGULAR = Map.of(
            BoundedFile.class, "files within boundaries",
            LayeredFile.class, "files in layers",
            WaiverUse.class, "waivers",
            ExitCriterion.class, "exit criteria",
            FileCoverage.class, "covered files",
            ComparedCoverage.class, "files with coverage on both sides",
            TotalCoverage.class, "coverage totals",
            PatchCoverage.class, "files with added code");

    /** Types with several facts about one file, where each file counts once. */
    private static final Set<Class<? extends Fact>> FILES =
            Set.of(FileCoverage.class, BoundedFile.class, LayeredFile.class);

    private final Policy policy;
    private final Collection<Fact> facts;

    /**
     * Counts among facts.
     *
     * @param facts the facts of the head
     */
    Inspections(Policy policy, Collection<Fact> facts) {
        this.policy = policy;
        this.facts = facts;
    }

    List<Inspection> of(Collection<Guardrail> guardrails) {
        return guardrails.stream()
                .map(guardrail -> new Inspection(
                        guardrail.id(),
                        guardrail.gate(),
                        guardrail.needs(),
                        plural(guardrail.inspected().type()),
                        count(guardrail)))
                .toList();
    }

    /** A file counts once, even if it has several counters or is in several boundaries. */
    private int count(Guardrail guardrail) {
        Inspected inspected = guardrail.inspected();
        if (inspected.given().filter(given -> of(given).findAny().isEmpty()).isPresent()) {
            return 0;
        }
        boolean all = inspected.isUnconditional() || isSet(guardrail);
        Stream<? extends Fact> counted = of(inspected.type()).filter(fact -> all || inspected.covers(fact));
        return (int)
                (FILES.contains(inspected.type())
                        ? counted.map(fact -> ((Located) fact).path())
                                .distinct()
                                .count()
                        : counted.count());
    }

    private <T extends Fact> Stream<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether one of the parameters is set that make a guardrail inspect all facts. */
    private boolean isSet(Guardrail guardrail) {
        return policy.settings().stream()
                .filter(setting -> setting.rule().equals(guardrail.id())
                        && guardrail.inspected().parameters().contains(setting.name()))
                .map(Setting::values)
                .anyMatch(values -> !values.isEmpty() && !values.equals(List.of("false")));
    }

    /** {@code ActionReference} to "action references". */
    private static String plural(Class<? extends Fact> type) {
        String irregular = IRREGULAR.get(type);
        if (irregular != null) {
            return irregular;
        }
        String words =
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
    }
}
