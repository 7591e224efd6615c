package dev.guardrail.audit;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Setting;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.RuleTable;
import dev.guardrail.rule.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Applies the overrides of a policy. What holds for a finding is what holds for the file that it is in: guardrails run over
 * all facts with the parameters of each part of the repository, and of each run, the findings in that part stay. So a
 * guardrail that looks at several files needs to know nothing of it.
 */
final class Scopes {

    private final Policy policy;
    private final Map<String, RuleTable> tables = new HashMap<>();
    private final IdentityHashMap<RuleTable, List<Setting>> settings = new IdentityHashMap<>();

    Scopes(Policy policy) {
        this.policy = policy;
    }

    /** Whether a guardrail is on for a file; for an empty path, in the whole repository. */
    boolean isOn(String rule, String path) {
        return at(path).isOn(rule);
    }

    /**
     * The findings of all parts of the repository.
     *
     * @param facts what the guardrails look at; read only if there are overrides
     * @param renames the paths that its files have at the head
     * @param run runs the guardrails with parameters
     */
    List<RawFinding> findings(
            Stream<? extends Fact> facts,
            Catalogue catalogue,
            Renames renames,
            Function<List<Setting>, List<RawFinding>> run) {
        if (policy.overrides().isEmpty()) {
            return run.apply(policy.settings());
        }
        List<RawFinding> findings = new ArrayList<>();
        for (List<Setting> settings : settings(facts, renames)) {
            for (RawFinding raw : run.apply(settings)) {
                String path = renames.pathAtHead(raw.violation().place());
                if (settings(path).equals(settings) && runs(raw.violation().rule(), path, catalogue)) {
                    findings.add(raw);
                }
            }
        }
        findings.sort(RawFinding.ORDER);
        return findings;
    }

    /** A guardrail that is off runs where it unsettles a guardrail that is on. */
    private boolean runs(String rule, String path, Catalogue catalogue) {
        return isOn(rule, path) || isOn(catalogue.get(rule).relations().unsettles(), path);
    }

    /** The parameters of the whole repository, and the others that hold for the files of facts. */
    private Set<List<Setting>> settings(Stream<? extends Fact> facts, Renames renames) {
        Set<List<Setting>> all = new LinkedHashSet<>(List.of(policy.settings()));
        facts.filter(Located.class::isInstance)
                .map(fact -> renames.pathAtHead(((Located) fact).path()))
                .distinct()
                .forEach(path -> all.add(settings(path)));
        return all;
    }

    /** The parameters that hold for a file; for an empty path, in the whole repository. */
    List<Setting> settings(String path) {
        return policy.overrides().isEmpty() ? policy.settings() : ofPart(path);
    }

    private List<Setting> ofPart(String path) {
        return settings.computeIfAbsent(
                at(path),
                table -> table.settings().stream()
                        .filter(setting -> policy.selected().contains(setting.rule()))
                        .toList());
    }

    private RuleTable at(String path) {
        return path.isEmpty() ? policy.overrides().everywhere() : tables.computeIfAbsent(path, policy.overrides()::at);
    }
}
