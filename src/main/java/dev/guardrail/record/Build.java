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

    /** Whether both conclude the same from the same record. */
    public boolean judgesLike(Build other) {
        return code.equals(other.code) && rules.equals(other.rules);
    }
}
