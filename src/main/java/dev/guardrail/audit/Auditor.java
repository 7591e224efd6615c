package dev.guardrail.audit;

import dev.guardrail.collect.reading.ReadingStore;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** Audits changes, any number of them and on any thread: it keeps the rules, and nothing of a change. */
public final class Auditor {

    private final Rules builtIn = new Rules();
    private final ReadingStore store = new ReadingStore();
    private final OwnRules own;

    /** An auditor that keeps a project's compiled rules in memory. */
    public Auditor() {
        this(rules -> new ProjectRuleLoader(rules.index().catalogue())::load);
    }

    /**
     * An auditor that keeps a project's compiled rules for later runs, too.
     *
     * @param environment the variables of the process, which say where the user's cache is
     */
    public Auditor(Map<String, String> environment) {
        this(rules -> new ProjectRuleLoader(rules.index().catalogue(), environment)::load);
    }

    /** An auditor with rules of a project that no change has to have. */
    public Auditor(ProjectRules given) {
        this(rules -> (policy, files) -> given);
    }

    private Auditor(Function<Rules, OwnRules> own) {
        this.own = own.apply(builtIn);
    }

    /**
     * Audits a change.
     *
     * @param policy the policy to judge it by; the project's own rules are those of the base
     * @param today the day on which waivers expire or not
     * @throws dev.guardrail.UnusableInputException if the policy or a rule cannot be used
     */
    public Audit audit(Change change, PolicySource policy, LocalDate today) {
        return audit(change, new Trusted(policy, change.base(), TrustedSide.BASE), today, Asked.NOTHING);
    }

    /** Audits a change, with what else the user asks for. */
    public Audit audit(Change change, Trusted trusted, LocalDate today, Asked asked) {
        builtIn.beginVerdict();
        Statute statute = Statute.read(builtIn.index().catalogue(), own, trusted.policy(), trusted.files());
        RuleSet rules = new RuleSet(builtIn, statute.rules());
        return new ChangeAudit(
                        rules,
                        new PolicyFiles(builtIn.index().catalogue(), own),
                        change,
                        trusted,
                        statute.policy(),
                        today)
                .audit(new Readings(store), asked);
    }
}
