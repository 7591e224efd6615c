package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.grammar.Refusals;
import dev.guardrail.collect.workflow.lint.Lint;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.ScalarPlaces;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that define what GitHub or a hook of pre-commit runs, distinguished by their path. */
enum WorkflowFile {
    WORKFLOW("a workflow", "\\.github/workflows/[^/]+\\.ya?ml") {
        @Override
        void read(YamlDocument document, FactSink sink) {
            new WorkflowReader(document, sink).read();
            Refusals.ofWorkflow(document).forEach(sink::refused);
            Lint.ofWorkflow(document, WorkflowFile::place, sink.tables()).forEach(sink::add);
        }
    },
    ACTION("an action definition", "(.*/)?action\\.ya?ml") {
        @Override
        void read(YamlDocument document, FactSink sink) {
            new ActionReader(document, sink).read();
            Refusals.ofAction(document).forEach(sink::refused);
            Lint.ofAction(document, WorkflowFile::place, sink.tables()).forEach(sink::add);
        }
    },
    DEPENDABOT("a Dependabot configuration", "\\.github/dependabot\\.ya?ml") {
        @Override
        void read(YamlDocument document, FactSink sink) {
            new DependabotReader(document, sink).read();
        }
    },
    PRE_COMMIT("a configuration of pre-commit", "\\.pre-commit-config\\.ya?ml") {
        @Override
        void read(YamlDocument document, FactSink sink) {
            new PreCommitReader(document, sink).read();
        }
    };

    private final String noun;
    private final Pattern path;

    WorkflowFile(String noun, String path) {
        this.noun = noun;
        this.path = Pattern.compile(path);
    }

    static Optional<WorkflowFile> of(String path) {
        if (!path.endsWith(".yml") && !path.endsWith(".yaml")) {
            return Optional.empty();
        }
        for (WorkflowFile kind : values()) {
            if (kind.path.matcher(path).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether GitHub reads a file of that path, even if nothing refers to it, and whatever its content. */
    static boolean isRead(String path) {
        return path.startsWith(".github/") || !path.contains("/");
    }

    private static Place place(YamlNode.Scalar scalar, int offset, int length) {
        return new ScalarPlaces(scalar).of(offset, length);
    }

    /** The name of the kind, with its article. */
    String noun() {
        return noun;
    }

    abstract void read(YamlDocument document, FactSink sink);
}
