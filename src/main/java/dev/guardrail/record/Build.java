package dev.guardrail.record;

import dev.guardrail.Version;

/**
 * What made an audit.
 *
 * @param version the name and the version of Guardrail
 * @param code the digest of its code
 * @param rules the digest of the rules that come with it
 */
public record Build(String version, String code, String rules) {

    /** The one that runs. */
    public static Build current() {
        return new Build(Version.text(), Version.code(), Version.rules());
    }

    /** {@code guardrail 0.1.0 (code 395816a70a59, rules 5409e35b0dc7)}. */
    @Override
    public String toString() {
        return version + " (code " + Version.abbreviated(code) + ", rules " + Version.abbreviated(rules) + ")";
    }
}
