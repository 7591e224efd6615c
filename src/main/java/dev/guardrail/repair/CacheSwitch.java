package dev.guardrail.repair;

import dev.guardrail.finding.RepairChange;
import dev.guardrail.finding.RepairChange.RemoveKey;
import dev.guardrail.finding.RepairChange.SetKey;
import dev.guardrail.finding.RepairChange.TurnOffCache;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns off the cache of a step. */
final class CacheSwitch {

    /** With it, a step says that it found a cache, and restores none. */
    private static final String LOOKUP = "lookup-only";

    private final Outline outline;
    private final boolean unsafe;

    CacheSwitch(Outline outline, boolean unsafe) {
        this.outline = outline;
        this.unsafe = unsafe;
    }

    List<RepairChange> off(TurnOffCache change) throws RepairException {
        YamlNode step = outline.owner(change.step()).mapping();
        check(step, change);
        List<RepairChange> changes = new ArrayList<>();
        for (Map.Entry<String, String> input : change.inputs().entrySet()) {
            Optional<String> given = given(step, input.getKey());
            List<String> keys = List.of("with", given.orElse(input.getKey()));
            if (!input.getValue().isEmpty()) {
                changes.add(new SetKey(change.step(), keys, input.getValue()));
            } else if (given.isPresent()) {
                changes.add(new RemoveKey(change.step(), keys));
            }
        }
        return changes;
    }

    private void check(YamlNode step, TurnOffCache change) throws RepairException {
        boolean lookup = change.inputs().containsKey(LOOKUP);
        boolean read = isRead(step.text("id"));
        if (lookup && (read || given(step, "fail-on-cache-miss").isPresent())) {
            throw new RepairException("a step relies on whether the cache was found");
        }
        boolean asked = change.inputs().keySet().stream()
                .anyMatch(input -> given(step, input).isPresent());
        if (!unsafe && (lookup || read || asked)) {
            throw RepairException.unsafe(
                    lookup || read
                            ? "another step may need what the cache has"
                            : "the step asks for the cache, and takes longer without it");
        }
    }

    private boolean isRead(String id) {
        return !id.isEmpty()
                && Pattern.compile("\\bsteps\\s*(\\.\\s*|\\[\\s*')" + Pattern.quote(id)
                                + "\\b('\\s*])?\\s*[.\\[]\\s*'?outputs\\b")
                        .matcher(outline.text().text())
                        .find();
    }

    /** An input as the step writes it: GitHub ignores the case. */
    private static Optional<String> given(YamlNode step, String input) {
        return step.get("with").stream()
                .flatMap(with -> with.entries().stream())
                .map(entry -> entry.key().value())
                .filter(input::equalsIgnoreCase)
                .findFirst();
    }
}
