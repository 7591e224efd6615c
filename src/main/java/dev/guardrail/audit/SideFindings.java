package dev.guardrail.audit;

import dev.guardrail.audit.RawFinding.Names;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Setting;
import dev.guardrail.table.Tables;
import dev.guardrail.verdict.Thresholds;
import java.util.Collection;
import java.util.List;

/** Both sides of a change, and what guardrails find on each. */
final class SideFindings {

    private final RuleSet rules;
    private final RunningRules running;
    private final PolicyContext context;
    private final Material material;
    private final Supposed supposed;
    private final Extent extent;
    private final Side base;
    private final Side head;
    private final Renames renames;
    private final List<RawFinding> atBase;
    private final BaseFacts compared;

    SideFindings(Prepared prepared, Material material, Supposed supposed) {
        this.rules = prepared.rules();
        this.context = prepared.context();
        this.running = new RunningRules(rules, context);
        this.material = material;
        this.supposed = supposed;
        this.extent = Extent.of(material, Thresholds.of(prepared.policy()).countsExisting());
        Tables tables = Tables.amended(context.policy().tables());
        this.base = new Side(material.base(), context.visible(material.atBase()), tables);
        this.head = new Side(material.head(), headFacts(), tables);
        this.renames = Renames.of(material.atHead(), material.lines(), base.facts(), head.facts());
        this.atBase = running.ofSide(Locations.of(base, base), base.facts(), new Names(renames, Renames.NONE));
        List<Fact> accepting = AcceptedAtBase.renamed(material.atBase(), atBase, material.atHead());
        this.compared = BaseFacts.of(accepting, running::asksBaseFor, renames, head.facts());
    }

    private List<Fact> headFacts() {
        RemovedEvidence removed = new RemovedEvidence(base, material, context.policy());
        List<Fact> visible = context.visible(
                extent.changes()
                        ? context.withMissing(material.atHead(), removed, material.demanded())
                        : material.atHead());
        return supposed.given().isEmpty()
                ? visible
                : visible.stream()
                        .filter(fact ->
                                !(fact instanceof Gap gap) || !supposed.given().contains(gap.evidence()))
                        .toList();
    }

    RunningRules running() {
        return running;
    }

    Extent extent() {
        return extent;
    }

    Side base() {
        return base;
    }

    Side head() {
        return head;
    }

    /** What moves from the base to the head. */
    Renames renames() {
        return renames;
    }

    /** What guardrails find at the base, in the order of the places. */
    List<RawFinding> atBase() {
        return atBase;
    }

    /**
     * What guardrails find at the head, those among them that look at both sides.
     *
     * @param named whether somebody calls a finding by its name at the base; nobody but a baseline does
     */
    List<RawFinding> atHead(boolean named) {
        Renames back = named ? renames.back(base.facts(), head.facts()) : Renames.NONE;
        return running.ofChange(new Locations(head, base, compared), head.facts(), new Names(Renames.NONE, back));
    }

    /** What a rule gets to see at the head, with the parameters that hold for a path. */
    Session session(String rule, String path) {
        return new Session(
                rules.of(rule),
                session(head, head.facts(), context.scopes().settings(path)),
                context.visible(compared.facts()),
                compared::cite);
    }

    /** What a rule that looks at one side gets to see at the base. */
    Session sessionOfBase(String rule, String path) {
        return new Session(
                rules.of(rule),
                session(base, base.facts(), context.scopes().settings(path)),
                List.of(),
                BaseFacts.NONE::cite);
    }

    private List<Fact> session(Side side, Collection<Fact> facts, List<Setting> settings) {
        return context.withSettings(facts, side.texts().policyFiles(), settings);
    }
}
