package dev.guardrail.collect.workflow.azure;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The branches of one list or mapping: an {@code else} is about the {@code if} before it. */
final class Choice {

    private static final Pattern EACH = Pattern.compile("\\s*(\\w+)\\s+in\\s+(.+)", Pattern.DOTALL);

    private final Scope scope;
    private boolean done;
    private boolean open;
    private String before = "";

    Choice(Scope scope) {
        this.scope = scope;
    }

    List<Taken> of(String word, String text) {
        if (word.equals("each")) {
            return each(text);
        }
        if (word.equals("if")) {
            done = false;
            open = false;
            before = "";
        }
        if (done) {
            return List.of();
        }
        Optional<Boolean> holds =
                word.equals("else") ? Optional.of(true) : scope.evaluate(text).map(Values::isTrue);
        boolean perhaps = open || holds.isEmpty();
        open |= holds.isEmpty();
        done = holds.orElse(false);
        String own = text.strip().replaceAll("\\s+", " ");
        String guard = "if: " + before + (own.isEmpty() || before.isEmpty() ? "" : " and ") + own;
        if (holds.isEmpty()) {
            before += (before.isEmpty() ? "" : " and ") + "not (" + own + ")";
        }
        return holds.orElse(true) ? List.of(new Taken(scope, perhaps ? guard : "")) : List.of();
    }

    private List<Taken> each(String text) {
        Matcher each = EACH.matcher(text);
        if (!each.matches()) {
            return List.of(new Taken(scope, "if: " + text.strip()));
        }
        String name = each.group(1).toLowerCase(Locale.ROOT);
        Optional<YamlNode> values = scope.evaluate(each.group(2));
        if (values.isEmpty()) {
            return List.of(new Taken(scope, "if: " + text.strip()));
        }
        if (values.get() instanceof YamlNode.Mapping map) {
            return map.pairs().stream()
                    .map(pair -> new Taken(scope.with(name, pair(pair)), ""))
                    .toList();
        }
        return values.get().items().stream()
                .map(value -> new Taken(scope.with(name, value), ""))
                .toList();
    }

    private static YamlNode pair(YamlNode.Entry pair) {
        return new YamlNode.Mapping(
                pair.key().place(),
                List.of(
                        new YamlNode.Entry(Values.text(pair.key().place(), "key"), pair.key()),
                        new YamlNode.Entry(Values.text(pair.key().place(), "value"), pair.value())));
    }

    /** What is taken of a directive, with the condition that a run decides; empty where there is none. */
    record Taken(Scope scope, String guard) {

        /** 1 where a run decides, else 0. */
        int doubts() {
            return guard.isEmpty() ? 0 : 1;
        }

        YamlNode guarded(YamlNode node) {
            if (guard.isEmpty() || !(node instanceof YamlNode.Mapping map)) {
                return node;
            }
            String inner = node.text(Expansion.GUARD);
            List<YamlNode.Entry> all = new ArrayList<>(map.pairs());
            all.removeIf(entry -> entry.key().value().equals(Expansion.GUARD));
            all.add(new YamlNode.Entry(
                    Values.text(map.place(), Expansion.GUARD),
                    Values.text(map.place(), inner.isEmpty() ? guard : guard + " && " + inner)));
            return new YamlNode.Mapping(map.place(), all);
        }
    }
}
