package dev.guardrail.ledger;

/**
 * Somebody deferred an item.
 *
 * @param item what is deferred
 * @param discovered where it was found first
 * @param until the milestone or the day until which it is deferred
 * @param because the reason
 * @param by who decided; empty where that is not said
 * @param blocks whether the milestone is not done before the item is resolved
 * @param exit what must hold for the item to be resolved
 */
public record DeferralEntry(
        Item item, Discovery discovered, String until, String because, String by, boolean blocks, String exit)
        implements Entry {

    static final String WORD = "deferral";

    @Override
    public String word() {
        return WORD;
    }

    /** The milestone that discovered it. */
    @Override
    public String milestone() {
        return discovered.milestone();
    }

    /**
     * A finding, or something that a plan left for later.
     *
     * @param id its id, which never changes meaning
     * @param rule the guardrail that found it; empty for a plan's
     * @param path the file that it is in
     * @param what the message of the finding, or the text of the plan
     */
    public record Item(String id, String rule, String path, String what) {}

    /**
     * The first audit that has an item.
     *
     * @param milestone empty where it is not known
     * @param head the full id of the head of that audit
     */
    public record Discovery(String milestone, String head) {}
}
