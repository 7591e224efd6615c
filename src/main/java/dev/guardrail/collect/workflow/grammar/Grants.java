package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a {@code permissions} grants to a token.
 *
 * @param everything the level of each scope that it does not name
 * @param scopes the levels of the scopes that it names
 */
public record Grants(String everything, Map<String, String> scopes) {

    private static final List<String> LEVELS = List.of("none", "read", "write");

    public Grants {
        scopes = Map.copyOf(scopes);
    }

    /** The {@code permissions} of a workflow or a job; empty where there are none, or where GitHub refuses them. */
    static Optional<Grants> of(YamlNode node) {
        return node.get("permissions").flatMap(Grants::read);
    }

    private static Optional<Grants> read(YamlNode permissions) {
        return switch (permissions.text()) {
            // No scope of these can be read.
            case "read-all" -> Optional.of(new Grants("read", Map.of("id-token", "none", "copilot-requests", "none")));
            case "write-all" -> Optional.of(new Grants("write", Map.of()));
            default -> listed(permissions);
        };
    }

    private static Optional<Grants> listed(YamlNode permissions) {
        Map<String, String> scopes = new TreeMap<>();
        permissions
                .entries()
                .forEach(entry -> scopes.put(entry.key().value(), entry.value().text()));
        boolean known = permissions instanceof YamlNode.Mapping
                && LEVELS.containsAll(scopes.values())
                && scopes.keySet().stream().noneMatch(Template::isIn);
        return known ? Optional.of(new Grants("none", scopes)) : Optional.empty();
    }

    private String level(String scope) {
        return scopes.getOrDefault(scope, everything);
    }

    /** The first scope, as {@code contents: write}, for which this asks for more than a caller grants. */
    Optional<String> beyond(Grants caller) {
        if (isMore(everything, caller.everything)) {
            return Optional.of(everything + "-all");
        }
        return new TreeMap<>(scopes)
                .entrySet().stream()
                        .filter(scope -> isMore(scope.getValue(), caller.level(scope.getKey())))
                        .map(scope -> scope.getKey() + ": " + scope.getValue())
                        .findFirst();
    }

    private static boolean isMore(String one, String other) {
        return LEVELS.indexOf(one) > LEVELS.indexOf(other);
    }
}
