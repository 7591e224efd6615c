package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.GitRange;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.Reported;
import dev.guardrail.verdict.Audit;

/** The whole file: one run of one tool. */
final class SarifLog {

    private final Reported reported;
    private final Audit audit;
    private final Chosen chosen;
    private final Limits limits;
    private final boolean hosted;

    /**
     * A file.
     *
     * @param hosted whether it is for code scanning, which shows each result at a line
     */
    SarifLog(Reported reported, Chosen chosen, Limits limits, boolean hosted) {
        this.reported = reported;
        this.audit = reported.audit();
        this.chosen = chosen;
        this.limits = limits;
        this.hosted = hosted;
    }

    ObjectNode node() {
        return SarifFile.of(this::run);
    }

    private void run(ObjectNode run) {
        SarifRules rules = new SarifRules(chosen.findings());
        SarifPlaces places = new SarifPlaces(hosted);
        SarifResults results = new SarifResults(rules, places, audit, limits, hosted);
        rules.write(SarifFile.rules(run));
        ArrayNode written = JsonNodeFactory.instance.arrayNode();
        chosen.findings().forEach(finding -> results.write(written.addObject(), finding));
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true);
        new SarifNotes(audit, places, limits, hosted).write(invocation, chosen, results.placesLeft());
        run.putObject("automationDetails")
                .put("id", "guardrail/" + audit.range().head());
        provenance(run);
        SarifPlaces.roots(run.putObject("originalUriBaseIds"));
        run.put("columnKind", "unicodeCodePoints");
        run.set("results", written);
        ObjectNode properties = run.putObject("properties");
        properties.put("range", Phrases.printable(audit.range().name()));
        properties.put("verdict", audit.verdict().toString());
        properties.put("rationale", Phrases.printable(audit.rationale()));
    }

    /** Where the files of both sides are, if the repository has an address that a reader may know. */
    private void provenance(ObjectNode run) {
        GitRange range = audit.range();
        if (reported.repository().isPresent() && !range.head().isEmpty()) {
            ArrayNode sides = run.putArray("versionControlProvenance");
            side(sides.addObject(), reported.repository().get(), range.head(), SarifPlaces.HEAD);
            if (!range.base().isEmpty()) {
                side(sides.addObject(), reported.repository().get(), range.base(), SarifPlaces.BASE);
            }
        }
    }

    private static void side(ObjectNode side, String repository, String commit, String root) {
        side.put("repositoryUri", repository);
        side.put("revisionId", commit);
        side.putObject("mappedTo").put("uriBaseId", root);
    }
}
