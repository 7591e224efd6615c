package dev.guardrail.policy;

import dev.guardrail.fact.Boundary;
import dev.guardrail.fact.LayerOrder;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the {@code boundaries} and {@code layers} of a policy. */
final class BoundaryReader {

    static final List<String> BOUNDARY_KEYS = List.of("modules", "calls", "in", "except", "because");
    private static final String LAYERS = "an entry of `layers`";
    static final List<String> LAYER_KEYS = List.of("order", "because");

    private static final Pattern NO_NAME = Pattern.compile("[\\s()]");

    private final Problems problems;

    BoundaryReader(Problems problems) {
        this.problems = problems;
    }

    List<Boundary> boundaries(YamlNode policy) {
        return items(policy, "boundaries", this::boundary);
    }

    List<LayerOrder> layers(YamlNode policy) {
        return items(policy, "layers", this::layerOrder);
    }

    private <T> List<T> items(YamlNode policy, String key, Function<YamlNode, T> reader) {
        List<T> read = new ArrayList<>();
        policy.get(key).ifPresent(list -> problems.items(list, key).forEach(item -> read.add(reader.apply(item))));
        return read;
    }

    private Boundary boundary(YamlNode node) {
        problems.onlyKeys(node, "a boundary", BOUNDARY_KEYS);
        Boundary boundary = new Boundary(
                Problems.start(node),
                names(node, "modules"),
                names(node, "calls"),
                problems.required(node, "in", "a boundary"),
                problems.texts(node, "except"),
                problems.required(node, "because", "a boundary"));
        if (boundary.modules().isEmpty() && boundary.calls().isEmpty()) {
            problems.add(node.place(), "a boundary needs `modules` or `calls`; without both it forbids nothing");
        }
        return boundary;
    }

    private LayerOrder layerOrder(YamlNode node) {
        problems.onlyKeys(node, LAYERS, LAYER_KEYS);
        List<String> order = problems.texts(node, "order");
        if (order.size() < 2) {
            problems.add(node.place(), LAYERS + " needs `order`, a list of at least two globs");
        }
        return new LayerOrder(Problems.start(node), order, problems.required(node, "because", LAYERS));
    }

    /** Reads names. A text that cannot be a name is a mistake: it would forbid nothing, but look as if it did. */
    private List<String> names(YamlNode node, String key) {
        node.get(key)
                .ifPresent(list -> list.items().stream()
                        .filter(item -> NO_NAME.matcher(item.text()).find())
                        .forEach(item -> problems.add(
                                item.place(),
                                "expected the name of a " + (key.equals("calls") ? "call" : "module")
                                        + " without brackets and spaces, found " + item.description())));
        return problems.texts(node, key);
    }
}
