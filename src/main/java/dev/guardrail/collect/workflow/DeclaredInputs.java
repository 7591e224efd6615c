package dev.guardrail.collect.workflow;

import dev.guardrail.fact.DeclaredInput;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the inputs that an action or a reusable workflow declares. Whether it reads them is looked up in its text, comments
 * included: an input counts as read where in doubt.
 */
final class DeclaredInputs {

    private static final Pattern READ =
            Pattern.compile("(?i)\\binputs\\s*(?:\\.\\s*([\\w-]+)|\\[\\s*'([^']*)'\\s*\\])|\\bINPUT_([\\w-]+)");

    /** All inputs at once, or one whose name a run computes. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?i)\\binputs\\s*(?:\\)|,|\\[(?!\\s*')|\\.\\s*\\*|&&|\\|\\||[=!]=)|\\$\\{\\{\\s*inputs\\s*}}");

    private static final String COMPOSITE = "composite";

    private final Set<String> read = new HashSet<>();
    private final boolean whole;
    private final boolean elsewhere;

    private DeclaredInputs(String text, boolean elsewhere) {
        Matcher reads = READ.matcher(text);
        while (reads.find()) {
            for (int group = 1; group <= reads.groupCount(); group++) {
                Optional.ofNullable(reads.group(group))
                        .map(DeclaredInputs::lower)
                        .ifPresent(read::add);
            }
        }
        this.whole = WHOLE.matcher(text).find();
        this.elsewhere = elsewhere;
    }

    static List<DeclaredInput> ofAction(YamlDocument document) {
        YamlNode root = document.root();
        boolean composite = root.get("runs")
                .filter(runs -> lower(runs.text("using")).equals(COMPOSITE))
                .isPresent();
        return new DeclaredInputs(String.join("\n", document.lines()), !composite).all(root.get("inputs"));
    }

    static List<DeclaredInput> ofWorkflow(YamlDocument document) {
        Optional<YamlNode> inputs =
                document.root().get("on").flatMap(on -> on.get("workflow_call")).flatMap(call -> call.get("inputs"));
        return new DeclaredInputs(String.join("\n", document.lines()), false).all(inputs);
    }

    private List<DeclaredInput> all(Optional<YamlNode> inputs) {
        return inputs.map(YamlNode::entries).orElse(List.of()).stream()
                .map(this::input)
                .toList();
    }

    private DeclaredInput input(YamlNode.Entry entry) {
        YamlNode declared = entry.value();
        return new DeclaredInput(
                entry.key().place(),
                entry.key().value(),
                declared.text("type"),
                declared.text("required").equalsIgnoreCase("true"),
                declared.get("default").isPresent(),
                declared.text("default"),
                declared.get("deprecationMessage").isPresent(),
                use(lower(entry.key().value())));
    }

    private DeclaredInput.Use use(String name) {
        if (elsewhere) {
            return DeclaredInput.Use.UNKNOWN;
        }
        // A variable has "_" for each space of the name.
        return whole || read.contains(name) || read.contains(name.replace(' ', '_'))
                ? DeclaredInput.Use.READ
                : DeclaredInput.Use.UNREAD;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
