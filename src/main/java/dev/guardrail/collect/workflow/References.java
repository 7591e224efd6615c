package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.grammar.Uses;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code uses}. A value that GitHub refuses refers to nothing. */
final class References {

    private static final Pattern SHA = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern REPOSITORY = Pattern.compile("([^/@]+)/([^/@]+)(?:/([^@]*))?@([^@]+)");

    private References() {}

    static void add(YamlNode node, String job, int step, List<String> lines, FactSink sink) {
        String uses = node.text().strip();
        Place place = node.place();
        String comment = Comments.behind(place, lines);
        Matcher repository = REPOSITORY.matcher(uses.replace('\\', '/'));
        if (Uses.isLocal(uses)) {
            sink.add(new ActionReference(place, job, step, uses, "", "", "", "", ReferenceKind.LOCAL, comment));
        } else if (uses.startsWith(Images.DOCKER)) {
            sink.add(new ActionReference(place, job, step, uses, "", "", "", "", ReferenceKind.DOCKER, comment));
        } else if (repository.matches()) {
            sink.add(new ActionReference(
                    place,
                    job,
                    step,
                    uses,
                    repository.group(1),
                    repository.group(2),
                    orEmpty(repository.group(3)),
                    repository.group(4),
                    SHA.matcher(repository.group(4)).matches() ? ReferenceKind.SHA : ReferenceKind.TAG_OR_BRANCH,
                    comment));
        }
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }
}
