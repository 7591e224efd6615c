package dev.guardrail.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a policy and where it comes from.
 *
 * @param name as reports name it; never an absolute path
 * @param content the policy, in YAML
 */
public record PolicySource(String name, String content) {

    /** Where a repository keeps its policy, in the order in which they are looked for. */
    public static final List<String> PATHS =
            List.of(".github/guardrail.yaml", ".github/guardrail.yml", "guardrail.yaml", "guardrail.yml");

    /** The names of the policies that come with Guardrail. */
    public static final List<String> SHIPPED = List.of("default", "strict");

    /**
     * A policy that comes with Guardrail.
     *
     * @param name one of {@link #SHIPPED}
     */
    public static PolicySource shipped(String name) {
        String path = "policies/" + name + ".yaml";
        try (InputStream policy = PolicySource.class.getResourceAsStream("/" + path)) {
            if (policy == null) {
                throw new IllegalStateException("built without " + path);
            }
            return new PolicySource(path, new String(policy.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }
}
