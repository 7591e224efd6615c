package dev.guardrail.collect.strictness;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;

/** Flake8's {@code per-file-ignores}: a list of {@code files:rules}, where the rules go on up to the next files. */
final class PerFileIgnores {

    static final Option OPTION = Options.option(
            "per-file-ignores",
            Options.ignores("ignore").kind(),
            Options.ignores("ignore").unset(),
            PerFileIgnores::read);

    private static final Option IGNORE = Options.ignores("ignore");

    private PerFileIgnores() {}

    private static void read(Option option, YamlNode value, SettingSink sink) {
        String files = "";
        for (Nodes.Item item : Nodes.names(value)) {
            String text = item.text();
            int colon = text.indexOf(':');
            if (colon >= 0) {
                files = text.substring(0, colon);
                text = text.substring(colon + 1);
            }
            if (!text.isEmpty() && !files.isEmpty()) {
                Place place = place(item, text);
                sink.about(files).add(place, IGNORE, text, "", Options.NEGATIVE);
            }
        }
    }

    private static Place place(Nodes.Item item, String text) {
        return Sources.lineOf(item.node(), text);
    }
}
