package dev.guardrail.collect.workflow;

import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.Job;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads references to container images. */
final class Images {

    static final String DOCKER = "docker://";

    private static final Pattern MATRIX_VARIABLE = Pattern.compile("\\$\\{\\{\\s*matrix\\.([\\w.-]+)\\s*}}");

    private Images() {}

    /** Adds the image; of a variable of the matrix, every image that it can name. */
    static void add(YamlNode node, String job, int step, List<Job.Axis> matrix, FactSink sink) {
        for (String image : images(node.text().strip(), matrix)) {
            String name = image.startsWith(DOCKER) ? image.substring(DOCKER.length()) : image;
            int at = name.indexOf('@');
            String digest = at < 0 ? "" : name.substring(at + 1);
            String rest = at < 0 ? name : name.substring(0, at);
            int colon = rest.lastIndexOf(':');
            // A colon before the last slash belongs to a registry's port.
            String tag = colon > rest.lastIndexOf('/') ? rest.substring(colon + 1) : "";
            sink.add(new ContainerImage(node.place(), job, step, name, tag, digest));
        }
    }

    private static List<String> images(String text, List<Job.Axis> matrix) {
        Matcher variable = MATRIX_VARIABLE.matcher(text);
        List<String> values = variable.matches()
                ? matrix.stream()
                        .filter(axis -> axis.name().equals(variable.group(1)))
                        .flatMap(axis -> axis.values().stream())
                        .toList()
                : List.of();
        return (values.isEmpty() ? List.of(text) : values)
                .stream().filter(image -> !image.isEmpty()).toList();
    }
}
