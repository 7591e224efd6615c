package dev.guardrail.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.ledger.DeferralEntry.Discovery;
import dev.guardrail.ledger.DeferralEntry.Item;

/** A deferral in a ledger. */
final class DeferralCodec {

    private static final String[] KEYS =
            Keys.with("item", "rule", "path", "what", "discovered", "until", "because", "by", "blocks", "exit");

    private DeferralCodec() {}

    static void write(DeferralEntry deferral, ObjectNode json) {
        Item item = deferral.item();
        json.put("item", Json.whole(item.id()))
                .put("rule", item.rule())
                .put("path", Json.whole(item.path()))
                .put("what", Json.whole(item.what()));
        json.putObject("discovered")
                .put("milestone", Json.whole(deferral.discovered().milestone()))
                .put("head", deferral.discovered().head());
        json.put("until", Json.whole(deferral.until()))
                .put("because", Json.whole(deferral.because()))
                .put("by", Json.whole(deferral.by()))
                .put("blocks", deferral.blocks())
                .put("exit", Json.whole(deferral.exit()));
    }

    static DeferralEntry read(Member line) {
        line.only(KEYS);
        Member discovered = line.get("discovered").only("milestone", "head");
        return new DeferralEntry(
                new Item(
                        line.get("item").text(),
                        line.get("rule").text(),
                        line.get("path").text(),
                        line.get("what").text()),
                new Discovery(
                        discovered.get("milestone").text(),
                        discovered.get("head").object()),
                line.get("until").text(),
                line.get("because").text(),
                line.get("by").text(),
                line.get("blocks").flag(),
                line.get("exit").text());
    }
}
