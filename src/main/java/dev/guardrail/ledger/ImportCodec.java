package dev.guardrail.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.ledger.ImportEntry.ClaimedDeferral;
import dev.guardrail.ledger.ImportEntry.ClaimedFlake;
import dev.guardrail.ledger.ImportEntry.ClaimedResolution;
import dev.guardrail.ledger.ImportEntry.ClaimedScore;
import dev.guardrail.ledger.ImportEntry.Document;

/** A hand-written audit in a ledger. */
final class ImportCodec {

    private static final String[] KEYS = Keys.with("audit", "milestone", "deferred", "resolved", "scores", "flakes");

    private ImportCodec() {}

    static void write(ImportEntry imported, ObjectNode json) {
        json.putObject("audit")
                .put("path", Json.whole(imported.audit().path()))
                .put("blob", imported.audit().blob())
                .put("commit", imported.audit().commit());
        json.put("milestone", Json.whole(imported.milestone()));
        json.set("deferred", Json.array(imported.deferred(), ImportCodec::deferral));
        json.set("resolved", Json.array(imported.resolved(), item -> object("id", item.id(), "text", item.text())));
        ObjectNode scores = json.putObject("scores");
        imported.scores().forEach(score -> scores.put(Json.whole(score.name()), Json.whole(score.text())));
        json.set(
                "flakes",
                Json.array(
                        imported.flakes(),
                        flake -> object("item", flake.item(), "type", flake.type(), "status", flake.status())));
    }

    private static JsonNode deferral(ClaimedDeferral row) {
        return object(
                "id",
                row.id(),
                "issue",
                row.issue(),
                "discovered",
                row.discovered(),
                "until",
                row.until(),
                "reason",
                row.reason(),
                "blocks",
                row.blocks(),
                "exit",
                row.exit());
    }

    /** An object of texts, of keys and values by turns. */
    private static ObjectNode object(String... members) {
        ObjectNode json = Json.object();
        for (int at = 0; at < members.length; at += 2) {
            json.put(members[at], Json.whole(members[at + 1]));
        }
        return json;
    }

    static ImportEntry read(Member line) {
        line.only(KEYS);
        Member audit = line.get("audit").only("path", "blob", "commit");
        return new ImportEntry(
                new Document(
                        audit.get("path").text(),
                        audit.get("blob").object(),
                        audit.get("commit").object()),
                line.get("milestone").text(),
                line.get("deferred").list(ImportCodec::readDeferral),
                line.get("resolved").list(ImportCodec::readResolution),
                line.get("scores")
                        .values(score ->
                                new ClaimedScore(score.name(), score.value().text())),
                line.get("flakes").list(ImportCodec::readFlake));
    }

    private static ClaimedDeferral readDeferral(Member row) {
        row.only("id", "issue", "discovered", "until", "reason", "blocks", "exit");
        return new ClaimedDeferral(
                row.get("id").text(),
                row.get("issue").text(),
                row.get("discovered").text(),
                row.get("until").text(),
                row.get("reason").text(),
                row.get("blocks").text(),
                row.get("exit").text());
    }

    private static ClaimedResolution readResolution(Member item) {
        item.only("id", "text");
        return new ClaimedResolution(item.get("id").text(), item.get("text").text());
    }

    private static ClaimedFlake readFlake(Member flake) {
        flake.only("item", "type", "status");
        return new ClaimedFlake(
                flake.get("item").text(),
                flake.get("type").text(),
                flake.get("status").text());
    }
}
