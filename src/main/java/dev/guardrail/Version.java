package dev.guardrail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which Guardrail this is. */
public final class Version {

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
}
