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

    /** The digest of all classes of the build. */
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
