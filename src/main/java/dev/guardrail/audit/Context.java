package dev.guardrail.audit;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.fact.WaiverUse;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.Waiver;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Inspection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a policy adds to the facts, and what it hides of them. */
final class Context {

    private final Policy policy;

    Context(Policy policy) {
        this.policy = policy;
    }

    boolean selects(String rule) {
        return policy.selected().contains(rule);
    }

    /**
     * The facts that guardrails look at. A gap without a file, that of a shallow clone, is never hidden; nor is a change
     * of the policy, which could otherwise be excluded first and rewritten next.
     */
    List<Fact> visible(Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> !(fact instanceof Located located)
                        || located.path().isEmpty()
                        || PolicySource.PATHS.contains(located.path())
                        || policy.paths().includes(located.path()))
                .toList();
    }

    List<Object> withSettings(Collection<Fact> facts, Collection<PolicyFile> policyFiles) {
        List<Object> all = new ArrayList<>(facts);
        all.addAll(policy.settings());
        all.addAll(policyFiles);
        return all;
    }

    List<Fact> waiverUses(List<Draft> base, List<Draft> head, LocalDate today) {
        List<Fact> uses = new ArrayList<>();
        for (Waiver waiver : policy.waivers()) {
            long matches = Stream.concat(base.stream(), head.stream())
                    .filter(draft -> Findings.covers(waiver, draft))
                    .count();
            uses.add(new WaiverUse(
                    waiver.place(), waiver.rule(), waiver.expires(), waiver.isExpired(today), (int) matches));
        }
        return uses;
    }

    List<Inspection> inspections(Catalogue catalogue, RuleBase rules, Collection<Fact> facts) {
        List<Inspection> inspections = new ArrayList<>();
        for (Guardrail guardrail : catalogue.all()) {
            if (selects(guardrail.id())) {
                inspections.add(inspection(guardrail, rules.subject(guardrail.id()), facts));
            }
        }
        return inspections;
    }

    /** A guardrail about gaps looks at what is missing, which is nothing that could be counted as inspected. */
    private static Inspection inspection(
            Guardrail guardrail, Optional<Class<? extends Fact>> subject, Collection<Fact> facts) {
        Optional<Class<? extends Fact>> counted = subject.filter(type -> type != Gap.class);
        int count = (int)
                counted.map(type -> facts.stream().filter(type::isInstance).count())
                        .orElse(0L)
                        .longValue();
        String noun = counted.map(Context::plural).orElse("");
        return new Inspection(guardrail.id(), guardrail.gate(), guardrail.needs(), noun, count);
    }

    /** {@code ActionReference} to "action references". */
    private static String plural(Class<? extends Fact> type) {
        if (type == ContinueOnError.class) {
            return "continue-on-error settings";
        }
        if (type == WaiverUse.class) {
            return "waivers";
        }
        String words =
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words + "s";
    }
}
