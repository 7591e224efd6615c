package dev.guardrail.collect.workflow;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.ImageSource;
import dev.guardrail.yaml.YamlNode;
import java.util.Set;

/** Reads references to container images. */
final class Images {

    static final String DOCKER = "docker://";

    private Images() {}

    /** Adds the image; for an expression over the matrix, every image that it can name. */
    static void add(YamlNode node, String job, int step, Contexts contexts, FactSink sink) {
        String text = node.text().strip();
        Set<String> images = Expressions.texts(text, contexts);
        for (String image : images.isEmpty() ? Set.of(text) : images) {
            if (image.isEmpty()) {
                continue;
            }
            String name = image.startsWith(DOCKER) ? image.substring(DOCKER.length()) : image;
            sink.add(ContainerImage.of(node.place(), job, step, name, ImageSource.WORKFLOW, ""));
        }
    }
}
