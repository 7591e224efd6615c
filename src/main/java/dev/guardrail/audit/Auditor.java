package dev.guardrail.audit;

import dev.guardrail.Version;
import dev.guardrail.claim.Verification;
import dev.guardrail.collect.reading.ReadingStore;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.reading.kept.KeptReadings;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.table.Tables;
import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Audits changes, any number of them and on any thread: it keeps the rules, and nothing of a change. */
public final class Auditor {

    private final Rules builtIn;
    private final ReadingStore store;
    private final OwnRules own;

    /** An auditor that keeps a project's compiled rules in memory. */
    public Auditor() {
        this(new ReadingStore(), rules -> new ProjectRuleLoader(rules.index().catalogue())::load);
    }

    /**
     * An auditor that keeps a project's compiled rules, and after {@link #keepReadings} what it read of files, for later runs.
     *
     * @param environment the variables of the process, which say where the user's cache is
     */
    public Auditor(Map<String, String> environment) {
        this(
                new ReadingStore(KeptReadings.of(
                        environment,
                        Version.abbreviated(Version.code()),
                        text -> !SecretMask.mask(text).equals(text))),
                rules -> new ProjectRuleLoader(rules.index().catalogue(), environment)::load);
    }

    /** An auditor with rules of a project that no change has to have. */
    public Auditor(ProjectRules given) {
        this(new ReadingStore(), rules -> (policy, files) -> given);
    }

    private Auditor(ReadingStore store, Function<Rules, OwnRules> own) {
        builtIn = new Rules();
        this.store = store;
        this.own = own.apply(builtIn);
    }

    private Auditor(Rules builtIn, ReadingStore store, OwnRules own) {
        this.builtIn = builtIn;
        this.store = store;
        this.own = own;
    }

    /** Leaves what was read of files in the user's cache, for later runs. */
    public void keepReadings() {
        store.keep();
    }

    /** This auditor with one rule alone: the other guardrails are known, and find nothing. */
    public Auditor alone(RuleBase rule) {
        return new Auditor(
                builtIn.running(rule),
                store,
                (policy, files) -> own.load(policy, files).running(RuleBase.EMPTY));
    }

    /** This auditor with other code for one rule; of the other guardrails, the built-in ones run beside it. */
    public Auditor replacing(String id, RuleBase rule) {
        return new Auditor(
                builtIn.running(builtIn.guardrails().without(id)),
                store,
                (policy, files) -> own.load(policy, files).running(rule));
    }

    /**
     * Audits a change.
     *
     * @param policy the policy to judge it by; the project's own rules, and the policies that it extends, are those of the
     *     base
     * @param today the day on which waivers expire or not
     * @throws dev.guardrail.UnusableInputException if the policy or a rule cannot be used
     */
    public Audit audit(Change change, PolicySource policy, LocalDate today) {
        Extending.Result extended = Extending.read(policy, change.base(), pinned -> Optional.empty());
        return audit(change, new Trusted(extended.policy(), extended.files(), TrustedSide.BASE), today, Asked.NOTHING);
    }

    /** Audits a change, with what else the user asks for. */
    public Audit audit(Change change, Trusted trusted, LocalDate today, Asked asked) {
        Prepared prepared = prepared(trusted, change.given().names());
        return prepared.judge(prepared.collect(change, asked), today, Supposed.NOTHING)
                .audit();
    }

    /** The same, and what it was judged from, for questions about it. */
    public Judged judged(Change change, Trusted trusted, LocalDate today, Asked asked) {
        Prepared prepared = prepared(trusted, change.given().names());
        RecordingMaterial material = new RecordingMaterial(prepared.collect(change, asked));
        Audit audit = prepared.judge(material, today, Supposed.NOTHING).audit();
        return new Judged(audit, new Rerun(this, material.recorded(audit, prepared, today)));
    }

    /** Checks an audit of a change, with the kinds of claims that the project adds. Its head has the earlier audits. */
    public Verification verify(Change change, Trusted trusted, String path, byte[] content) {
        Prepared prepared = prepared(trusted, change.given().names());
        return CheckedAudit.of(change, prepared, path, content);
    }

    /** The bundled tables, with what the policy of the trusted side says of them. */
    public Tables tables(Trusted trusted) {
        return Statute.read(builtIn.index().catalogue(), own, trusted.policy(), trusted.files())
                .policy()
                .known();
    }

    Prepared prepared(Trusted trusted, Set<String> given) {
        builtIn.beginVerdict();
        Statute statute = Statute.read(builtIn.index().catalogue(), own, trusted.policy(), trusted.files());
        return new Prepared(
                new RuleSet(builtIn, statute.rules()),
                trusted,
                new PolicyContext(statute.policy(), given),
                new PolicyFiles(builtIn.index().catalogue(), own, trusted, statute.rules()),
                new Readings(store));
    }
}
