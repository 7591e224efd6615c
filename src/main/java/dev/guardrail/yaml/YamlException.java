package dev.guardrail.yaml;

import dev.guardrail.fact.Place;

/** A text is not the YAML, JSON or TOML that was expected. Its message is the reason, in one line and without the place. */
public final class YamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String reason;

    public YamlException(Place place, String reason) {
        super(reason);
        this.place = place;
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }

    /** Where reading stopped. */
    public Place place() {
        return place;
    }
}
