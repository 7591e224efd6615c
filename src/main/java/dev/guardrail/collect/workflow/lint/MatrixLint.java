package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks matrices: each value occurs once, and each exclusion excludes something. */
final class MatrixLint {

    private final Oversights oversights;
    private final Position at;

    MatrixLint(Oversights oversights, String job) {
        this.oversights = oversights;
        this.at = new Position(job, 0);
    }

    void check(YamlNode matrix) {
        for (YamlNode.Entry axis : matrix.entries()) {
            String name = axis.key().value();
            if (!name.equals("include") && !name.equals("exclude")) {
                twice(name, axis.value());
            }
        }
        matrix.get("exclude").ifPresent(excluded -> {
            for (YamlNode entry : excluded.items()) {
                entry.entries().forEach(value -> excluded(matrix, value));
            }
        });
    }

    private void twice(String name, YamlNode values) {
        List<YamlNode> seen = new ArrayList<>();
        for (YamlNode value : values.items()) {
            if (seen.stream().anyMatch(other -> isKnown(value) && contains(other, value) && contains(value, other))) {
                unused(value, "`" + name + "` has " + value.description() + " twice");
            }
            seen.add(value);
        }
    }

    private void excluded(YamlNode matrix, YamlNode.Entry excluded) {
        String name = excluded.key().value();
        Optional<YamlNode> axis = matrix.get(name).filter(YamlNode.Sequence.class::isInstance);
        boolean nothing = axis.isPresent()
                && isKnown(excluded.value())
                && isKnown(axis.get())
                && axis.get().items().stream().noneMatch(value -> contains(value, excluded.value()));
        if (nothing) {
            unused(
                    excluded.value(),
                    "`exclude` excludes nothing: `" + name + "` is never "
                            + excluded.value().description());
        }
    }

    private void unused(YamlNode node, String what) {
        oversights.add(at, start(node), Oversight.Kind.UNUSED_SETTING, what);
    }

    private static Place start(YamlNode node) {
        return node.entries().isEmpty()
                ? node.place()
                : node.entries().get(0).key().place();
    }

    private static boolean isKnown(YamlNode node) {
        return !Template.isIn(node.text())
                && node.entries().stream().allMatch(entry -> isKnown(entry.value()))
                && (!(node instanceof YamlNode.Sequence list)
                        || list.elements().stream().allMatch(MatrixLint::isKnown));
    }

    /** Whether a value has all that a filter asks for. */
    private static boolean contains(YamlNode value, YamlNode filter) {
        if (filter instanceof YamlNode.Mapping) {
            return filter.entries().stream()
                    .allMatch(entry -> value.entries().stream()
                            .anyMatch(own -> own.key()
                                            .value()
                                            .equalsIgnoreCase(entry.key().value())
                                    && contains(own.value(), entry.value())));
        } else if (filter instanceof YamlNode.Sequence items) {
            List<YamlNode> own = value instanceof YamlNode.Sequence list ? list.elements() : List.of();
            for (int index = 0; index < items.elements().size(); index++) {
                if (index >= own.size()
                        || !contains(own.get(index), items.elements().get(index))) {
                    return false;
                }
            }
            return true;
        }
        return value instanceof YamlNode.Scalar && value.text().equalsIgnoreCase(filter.text());
    }
}
