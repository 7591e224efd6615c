package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An option of a tool.
 *
 * @param name what it is called in facts: its first path
 * @param paths where it may be, with dots between the keys; all that are there count
 * @param kind what it is about
 * @param unset how strict the tool is without it; none where that is not known
 * @param isSwitch whether it has no value on a command line
 * @param form how its value is read
 */
record Option(
        String name, List<String> paths, SettingKind kind, Optional<BigDecimal> unset, boolean isSwitch, Form form) {

    /** The way to read a value. */
    @FunctionalInterface
    interface Form {
        void read(Option option, YamlNode value, SettingSink sink);
    }

    /** What the tool's node says of it. */
    void read(YamlNode root, SettingSink sink) {
        for (String path : paths) {
            Nodes.at(root, path).ifPresent(value -> form.read(this, value, sink));
        }
    }

    boolean isSetIn(YamlNode root) {
        return paths.stream().anyMatch(path -> Nodes.at(root, path).isPresent());
    }

    /** Whether a flag of a command sets it: {@code --extend-ignore} for {@code lint.extend_ignore}. */
    boolean isFlag(String flag) {
        return !flag.equals("--") && paths.stream().anyMatch(path -> flag(path).equals(flag));
    }

    private static String flag(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return last.startsWith("-") ? last : "--" + last.replace('_', '-');
    }
}
