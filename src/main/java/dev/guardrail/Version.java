package dev.guardrail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Which Guardrail this is. */
public final class Version {

    /** The resource with {@link #code}. */
    public static final String CODE = "META-INF/guardrail/code";

    /** The resource with {@link #rules}. */
    public static final String RULES = "META-INF/guardrail/rules";

    /** The resource with the commit, which a build outside of a repository does not write. */
    public static final String COMMIT = "META-INF/guardrail/commit";

    private static final int ABBREVIATED = 12;

    private Version() {}

    /** {@code guardrail 0.1.0}: the name and version that the build gave. */
    public static String text() {
        Properties properties = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read version.properties", e);
        }
        return "guardrail ".concat(properties.getProperty("version", "(unknown version)"));
    }

    /** {@code 0.1.0}. */
    public static String number() {
        return text().substring("guardrail ".length());
    }

    /**
     * The version, the commit of the build, the digest of the rules and the Java that runs: a line each. Without lambdas
     * and without {@code +}, because their first use takes longer than all the rest.
     */
    public static String lines() {
        return String.join(
                System.lineSeparator(),
                text(),
                "commit ".concat(commit()),
                "rules ".concat(abbreviated(rules())),
                String.join("", "Java ", property("java.version"), " (", property("java.vendor"), ")"));
    }

    /** The commit that was built; {@code unknown} where the sources were in no repository of their own. */
    public static String commit() {
        return Version.class.getResource("/".concat(COMMIT)) == null ? "unknown" : resource(COMMIT);
    }

    /** As many digits of a digest as people compare. */
    public static String abbreviated(String digest) {
        return digest.substring(0, Math.min(digest.length(), ABBREVIATED));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** The digest of all classes of the build, and of the tables and texts beside them. */
    public static String code() {
        return resource(CODE);
    }

    /** The digest of the rules that come with the build. */
    public static String rules() {
        return resource(RULES);
    }

    private static String resource(String name) {
        try (InputStream stream = Version.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("built without " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
