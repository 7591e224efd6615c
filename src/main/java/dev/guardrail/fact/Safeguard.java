package dev.guardrail.fact;

/**
 * What a repository has to keep itself safe, as far as its files show it.
 *
 * @param place the file, or what sets it up in a workflow
 * @param kind what it is for
 * @param name what it is called: the path of a file, the action of a workflow
 */
public record Safeguard(Place place, Kind kind, String name) implements ProtectionFact {

    /** What a safeguard is for. */
    public enum Kind {
        /** The licence. */
        LICENCE("licence"),
        /** Where to report a vulnerability. */
        SECURITY_POLICY("security policy"),
        /** What proposes updates of dependencies: Dependabot, Renovate. */
        UPDATE_TOOL("tool that proposes updates of dependencies"),
        /** Static analysis for security. */
        STATIC_ANALYSIS("static analysis for security"),
        /** Fuzzing. */
        FUZZING("fuzzing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The words that reports use. */
        @Override
        public String toString() {
            return words;
        }
    }

    @Override
    public String identity() {
        return kind + " " + name;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), kind.name());
    }
}
