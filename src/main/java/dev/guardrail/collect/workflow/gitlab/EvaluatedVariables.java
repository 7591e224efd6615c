package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.EvaluatedVariable;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a file takes the text of a variable that strangers write for code, or for the name of what it includes. */
final class EvaluatedVariables {

    /** What whoever opens a merge request, or whose commit is merged, writes. The names of branches can hold code, too. */
    private static final Set<String> OF_STRANGERS = Set.of(
            "CI_COMMIT_TITLE",
            "CI_COMMIT_MESSAGE",
            "CI_COMMIT_DESCRIPTION",
            "CI_COMMIT_AUTHOR",
            "CI_COMMIT_REF_NAME",
            "CI_MERGE_REQUEST_TITLE",
            "CI_MERGE_REQUEST_DESCRIPTION",
            "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME");

    /** What runs its arguments, or one of them, as code. */
    private static final Pattern EVALUATING = Pattern.compile(
            "(?:^|[\\s;&|(/])(eval\\s|(?:ba|z|da|k|a)?sh\\s+(?:-\\w+\\s+)*-\\w*c\\s|ssh\\s|su\\s[^|;&]*-c\\s"
                    + "|python[\\d.]*\\s+-c\\s|perl\\s+-\\w*e\\s|ruby\\s+-e\\s|node\\s+(?:-e|-p|--eval)\\s|php\\s+-r\\s)");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)[^}]*}|(\\w+))");

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?m)(?:^|[;&])\\s*(?:export\\s+|local\\s+)?(\\w+)=\"?\\$(?:\\{(\\w+)}|(\\w+))\"?\\s*(?:$|[;&])");

    private final Map<String, String> written = new HashMap<>();

    EvaluatedVariables() {
        OF_STRANGERS.forEach(name -> written.put(name, name));
    }

    private EvaluatedVariables(Map<String, String> written) {
        this.written.putAll(written);
    }

    /** With the variables that a job, or a file as a whole, fills with such texts. */
    EvaluatedVariables with(YamlNode node) {
        EvaluatedVariables own = new EvaluatedVariables(written);
        Variables.NONE.with(node).values().forEach((name, value) -> {
            Matcher variable = VARIABLE.matcher(value);
            while (variable.find()) {
                own.add(name, name(variable));
            }
        });
        return own;
    }

    /** With those that a script fills. */
    EvaluatedVariables with(Script script) {
        EvaluatedVariables own = new EvaluatedVariables(written);
        Matcher assignment = ASSIGNMENT.matcher(script.text());
        while (assignment.find()) {
            own.add(assignment.group(1), assignment.group(2) == null ? assignment.group(3) : assignment.group(2));
        }
        return own;
    }

    private void add(String name, String from) {
        if (written.containsKey(from)) {
            written.putIfAbsent(name, written.get(from));
        }
    }

    private static String name(Matcher variable) {
        return variable.group(1) == null ? variable.group(2) : variable.group(1);
    }

    /** The first that a command takes for code. */
    Optional<EvaluatedVariable> in(Command command) {
        Matcher evaluating = EVALUATING.matcher(command.text());
        return evaluating.find()
                ? expanded(command.text().substring(evaluating.end(1)))
                        .map(variable -> new EvaluatedVariable(
                                command.place(),
                                command.job(),
                                command.step(),
                                variable,
                                "`" + evaluating.group(1).strip() + "`"))
                : Optional.empty();
    }

    /** The first of such variables that a shell expands in a text, which it does not between single quotes. */
    private Optional<String> expanded(String text) {
        StringBuilder read = new StringBuilder();
        boolean quoted = false;
        boolean plain = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && !plain) {
                i++;
            } else if (c == '\'' && !quoted) {
                plain = !plain;
            } else {
                quoted ^= c == '"' && !plain;
                read.append(plain ? ' ' : c);
            }
        }
        return first(read.toString());
    }

    private Optional<String> first(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(written::containsKey)
                .map(name -> written.get(name))
                .findFirst();
    }

    /** Those that choose what a file includes, or which project it starts. */
    List<EvaluatedVariable> chosen(YamlNode root) {
        List<EvaluatedVariable> found = new ArrayList<>();
        root.get("include").ifPresent(include -> chosen(include, "", found));
        for (YamlNode.Entry job : root.entries()) {
            if (Keywords.isJob(job)) {
                String name = job.key().value();
                Optional<YamlNode> trigger = job.value().get("trigger");
                trigger.flatMap(node -> node.get("include")).ifPresent(include -> chosen(include, name, found));
                trigger.flatMap(node -> node.get("project").or(() -> Optional.of(node)))
                        .ifPresent(project -> text(project, name, "trigger", found));
            }
        }
        return found;
    }

    private void chosen(YamlNode include, String job, List<EvaluatedVariable> found) {
        Stream<YamlNode> entries =
                include instanceof YamlNode.Sequence list ? list.elements().stream() : Stream.of(include);
        entries.forEach(entry -> {
            text(entry, job, "include", found);
            for (String key : List.of("local", "remote", "project", "file", "ref", "component", "template")) {
                entry.get(key).stream()
                        .flatMap(value -> value.items().stream())
                        .forEach(value -> text(value, job, "include", found));
            }
        });
    }

    private void text(YamlNode value, String job, String key, List<EvaluatedVariable> found) {
        first(value.text())
                .ifPresent(
                        variable -> found.add(new EvaluatedVariable(value.place(), job, 0, variable, "`" + key + "`")));
    }
}
