package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags for rustc and rustdoc: in environment variables, before commands, and in {@code .cargo/config.toml}. */
final class RustFlags {

    private static final Set<String> VARIABLES = Set.of("RUSTFLAGS", "RUSTDOCFLAGS");

    private static final Tool FLAGS = new Tool(
            "rustc",
            Tool.Family.RUST_LINT,
            Flags.deny("-D --deny -F --forbid"),
            Flags.warn("-W --warn"),
            Flags.allow("-A --allow"));

    /** The compiler, by its configuration. */
    static final Tool RUSTC =
            new Tool("rustc", Tool.Family.RUST_LINT, option("build.rustflags"), option("build.rustdocflags"));

    private RustFlags() {}

    private static Option option(String path) {
        return Options.option(path, SettingKind.RULE, Optional.empty(), (option, value, sink) -> read(value, sink));
    }

    /** A list of words, or a text with spaces between them. */
    private static void read(YamlNode value, SettingSink sink) {
        List<String> words = new ArrayList<>();
        value.texts().forEach(text -> words.addAll(Shellwords.of(text)));
        CommandOptions.read(FLAGS, words, word -> value.place(), sink);
    }

    /** What the variables in a workflow set, at whatever level; of one that runs no cargo, nothing. */
    static List<Unit> inWorkflow(YamlNode root, String text) {
        if (!text.contains("cargo")) {
            return List.of();
        }
        SettingSink sink = new SettingSink(FLAGS.name());
        environment(root, sink);
        for (YamlNode.Entry job : root.get("jobs").map(YamlNode::entries).orElse(List.of())) {
            environment(job.value(), sink);
            job.value().get("steps").map(YamlNode::items).orElse(List.of()).forEach(step -> environment(step, sink));
        }
        return List.of(new Unit(root.place().path(), RUSTC, sink.settings()));
    }

    private static void environment(YamlNode level, SettingSink sink) {
        level.get("env").map(YamlNode::entries).orElse(List.of()).stream()
                .filter(entry -> VARIABLES.contains(entry.key().value()))
                .forEach(entry -> read(entry.value(), sink));
    }
}
