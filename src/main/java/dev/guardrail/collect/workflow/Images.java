package dev.guardrail.collect.workflow;

import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.Job;
import dev.guardrail.yaml.YamlNode;
import java.util.List;

/** Reads references to container images. */
final class Images {

    static final String DOCKER = "docker://";

    private Images() {}

    /** Adds the image; of a variable of the matrix, every image that it can name. */
    static void add(YamlNode node, String job, int step, List<Job.Axis> matrix, FactSink sink) {
        for (String image : Matrix.values(node.text().strip(), matrix)) {
            if (image.isEmpty()) {
                continue;
            }
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
}
