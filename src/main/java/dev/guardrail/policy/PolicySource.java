package dev.guardrail.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The text of a policy, where it comes from, and the policies that it extends.
 *
 * @param name as reports name it; never an absolute path
 * @param content the policy, in YAML
 * @param home the repository that it is in
 * @param extended the policies that it extends, each once, the one that wins last
 * @param mistakes what is wrong with what it extends
 */
public record PolicySource(
        String name, String content, Home home, List<PolicySource> extended, List<Mistake> mistakes) {

    /** Where a repository keeps its policy, in the order in which they are looked for. */
    public static final List<String> PATHS =
            List.of(".github/guardrail.yaml", ".github/guardrail.yml", "guardrail.yaml", "guardrail.yml");

    /** A line that is a comment. In one with a quotation mark, a text of several lines may end, and a key begin. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^#[^\"'\\r\\n\\u0085\\u2028\\u2029]*+$");

    public PolicySource {
        extended = List.copyOf(extended);
        mistakes = List.copyOf(mistakes);
    }

    /** A policy that extends none. */
    public PolicySource(String name, String content) {
        this(name, content, Home.OWN, List.of(), List.of());
    }

    /** A policy of another repository. */
    public PolicySource(String name, String content, Home home) {
        this(name, content, home, List.of(), List.of());
    }

    /**
     * A repository that has a policy.
     *
     * @param prefix what the paths of its files start with; empty for the repository that is audited
     * @param rulesFrom the folders of its rules, as whoever extends the policy names them; empty for what the policy says
     */
    public record Home(String prefix, List<String> rulesFrom) {

        /** The repository that is audited. */
        public static final Home OWN = new Home("", List.of());

        public Home {
            rulesFrom = List.copyOf(rulesFrom);
        }
    }

    /** This with the policies that it extends. */
    public PolicySource extending(List<PolicySource> policies, List<Mistake> wrong) {
        return new PolicySource(name, content, home, policies, wrong);
    }

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

    /**
     * Whether it or a policy that it extends can have a key: each of them that has it has its letters, unless it escapes some.
     * To parse a policy takes as long as to read a small repository.
     */
    boolean mayHave(String key) {
        String said = COMMENT.matcher(content).replaceAll("");
        return said.contains(key) || said.contains("\\") || extended.stream().anyMatch(policy -> policy.mayHave(key));
    }

    /** The texts of the policy and of all that it extends, by their names. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        extended.forEach(policy -> texts.put(policy.name(), policy.content()));
        texts.put(name, content);
        return texts;
    }
}
