package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.DeferralState;
import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.LayerOrder;
import dev.guardrail.fact.LayeredFile;
import dev.guardrail.fact.NewDeferral;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.figure.BoundaryChecks;
import dev.guardrail.report.figure.Register;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Score;
import dev.guardrail.verdict.ScoreResult;
import dev.guardrail.verdict.Scores;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What hand-written audits close with, under the names that they use: the books of milestones, and what boundaries keep out. */
final class JsonBooks {

    private static final String NOT_JUDGED = "not judged";
    private static final String NOT_KNOWN = "not known";

    private final Audit audit;
    private final Register register;

    JsonBooks(Audit audit) {
        this.audit = audit;
        this.register = Register.of(audit.shown());
    }

    /** Writes the four keys, and a sentence for each that has nothing to say. */
    void write(ObjectNode node) {
        ObjectNode absent = Json.MAPPER.createObjectNode();
        resolved(node.putArray("resolved_this_milestone"));
        deferred(node, absent);
        scores(node, absent);
        ObjectNode boundaries = node.putObject("boundary_assessment");
        boundaries(boundaries);
        if (boundaries.isEmpty()) {
            absent.put("boundary_assessment", "The policy has no boundaries and no layers.");
        }
        node.set("not_recorded", absent);
    }

    /** What the range repaired: findings, and what the ledger deferred. What says that an item is resolved is that item. */
    private void resolved(ArrayNode array) {
        List<DeferredItem> items =
                register.items().stream().filter(register::isResolvedNow).toList();
        List<Place> lines = items.stream().map(DeferredItem::place).toList();
        List<Finding> findings = audit.findings(Origin.RESOLVED).toList();
        findings.stream()
                .filter(finding -> !lines.contains(finding.location().place()))
                .forEach(finding -> resolved(array.addObject(), finding));
        items.stream()
                .filter(item -> findings.stream().noneMatch(finding -> register.isAbout(item, finding)))
                .forEach(item ->
                        resolved(array.addObject(), item, register.state(item).orElseThrow()));
    }

    private static void resolved(ObjectNode node, Finding finding) {
        node.put("id", finding.id());
        node.put("rule", finding.rule());
        node.put("summary", finding.message());
        node.put("evidence", Phrases.place(finding.location()));
    }

    private static void resolved(ObjectNode node, DeferredItem item, DeferralState state) {
        node.put("id", item.id());
        node.put("rule", item.rule());
        node.put("summary", item.what());
        node.put("evidence", state.why());
    }

    private void deferred(ObjectNode node, ObjectNode absent) {
        List<NewDeferral> added = audit.shown().all(NewDeferral.class);
        if (!register.isKept() && added.isEmpty()) {
            node.putNull("deferred_registry_updates");
            absent.put("deferred_registry_updates", "The base has no ledger that can be read.");
            return;
        }
        ArrayNode updates = node.putArray("deferred_registry_updates");
        added.forEach(deferral -> update(updates.addObject(), deferral));
        register.items()
                .forEach(item -> register.state(item)
                        .filter(state -> state.state() != DeferralState.State.OPEN)
                        .ifPresent(state -> update(updates.addObject(), item, state)));
    }

    private static void update(ObjectNode node, NewDeferral deferral) {
        node.put("id", deferral.id());
        node.put("deferred_to", deferral.until());
        node.put("reason", deferral.because());
        node.put("exit_criteria", deferral.exit());
        node.put("state", "deferred");
        node.put("commit", "");
        node.put("why", "the range defers it");
    }

    private static void update(ObjectNode node, DeferredItem item, DeferralState state) {
        node.put("id", item.id());
        node.put("deferred_to", item.until());
        node.put("reason", item.because());
        node.put("exit_criteria", item.exit());
        node.put("state", state.state().toString());
        node.put("commit", state.commit());
        node.put("why", state.why());
    }

    private void scores(ObjectNode node, ObjectNode absent) {
        Scores scores = audit.scores();
        if (scores.isEmpty()) {
            node.putNull("score_trend_update");
            absent.put("score_trend_update", "The policy has no `scores`.");
            return;
        }
        ObjectNode update = node.putObject("score_trend_update");
        update.set("milestone", node.path("milestone"));
        for (ScoreResult score : scores.dimensions()) {
            score(update, score.name(), score.value(), score.standing().toString());
        }
        score(
                update,
                "overall",
                scores.overall().value(),
                scores.overall().standing().toString());
    }

    private static void score(ObjectNode update, String name, Optional<Score> score, String standing) {
        score.ifPresentOrElse(value -> update.put(name, value.value()), () -> update.put(name, standing));
    }

    private void boundaries(ObjectNode node) {
        for (BoundaryChecks boundary : BoundaryChecks.of(audit)) {
            for (BoundaryChecks.Check check : boundary.checks()) {
                node.put(check.name() + " in " + boundary.boundary().in(), outcome(boundary, check));
            }
        }
        for (LayerOrder order : audit.policy().layers()) {
            node.put("layers " + String.join(" > ", order.layers()), outcome(order));
        }
    }

    private String outcome(BoundaryChecks boundary, BoundaryChecks.Check check) {
        if (!check.findings().isEmpty()) {
            return "FOUND";
        }
        if (!check.selected() || boundary.files().isEmpty()) {
            return NOT_JUDGED;
        }
        boolean unread = audit.gaps().stream()
                .anyMatch(gap ->
                        gap.evidence() == Evidence.SOURCE && boundary.boundary().surrounds(gap.path()));
        return unread ? NOT_KNOWN : "NONE";
    }

    private String outcome(LayerOrder order) {
        List<String> files = audit.shown().all(LayeredFile.class).stream()
                .filter(file -> file.order().equals(order.place()))
                .map(LayeredFile::path)
                .collect(Collectors.toList());
        String rule = "imports/layer-violation";
        boolean violated = audit.findings().stream()
                .filter(Finding::stands)
                .filter(finding -> finding.rule().equals(rule))
                .anyMatch(finding -> files.contains(finding.location().place().path()));
        if (violated) {
            return "VIOLATED";
        }
        if (!audit.policy().selected().contains(rule) || files.isEmpty()) {
            return NOT_JUDGED;
        }
        return audit.gaps().stream().anyMatch(gap -> gap.evidence() == Evidence.SOURCE) ? NOT_KNOWN : "VERIFIED";
    }
}
