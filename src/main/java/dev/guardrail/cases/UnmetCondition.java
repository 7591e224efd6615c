package dev.guardrail.cases;

import dev.guardrail.audit.Auditor;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.engine.compile.Prefixes;
import dev.guardrail.engine.compile.Prefixes.Prefix;
import dev.guardrail.engine.compile.Variants;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Condition;
import java.util.List;
import java.util.Optional;

/** The first condition of a rule that keeps it from reporting anything about a case. */
final class UnmetCondition {

    private final Auditor auditor;
    private final List<Prefix> prefixes;
    private final List<Optional<RuleBase>> variants;

    /**
     * Compiles the beginnings of a rule.
     *
     * @param path the path of the rule file
     * @param rule its text
     */
    UnmetCondition(Auditor auditor, String path, String rule) {
        this.auditor = auditor;
        this.prefixes = Prefixes.of(path, rule);
        this.variants =
                Variants.compile(path, prefixes.stream().map(Prefix::text).toList());
    }

    /** The condition, with its place; nothing where all conditions hold together. */
    Optional<Condition> of(Case example) {
        for (int i = 0; i < prefixes.size(); i++) {
            Optional<RuleBase> variant = variants.get(i);
            if (variant.isPresent()
                    && CaseResult.of(auditor.alone(variant.get()), example).found().stream()
                            .noneMatch(Finding::stands)) {
                return Optional.of(prefixes.get(i).last());
            }
        }
        return Optional.empty();
    }
}
