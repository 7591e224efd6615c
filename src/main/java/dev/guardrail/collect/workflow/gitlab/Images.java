package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.ImageSource;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.stream.Stream;

/** Reads the images of a job. */
final class Images {

    private Images() {}

    /** The image and those of the services, with the values of the variables that the file sets. */
    static List<ContainerImage> of(YamlNode job, String name, Variables variables) {
        return written(job)
                .map(image -> ContainerImage.of(
                        image.place(), name, 0, variables.resolved(image.text().strip()), ImageSource.PIPELINE, ""))
                .toList();
    }

    /** Their names as written. */
    static Stream<YamlNode> written(YamlNode job) {
        return Stream.concat(
                        job.get("image").stream(),
                        job.get("services").stream().flatMap(services -> services.items().stream()))
                .map(image -> image.get("name").orElse(image))
                .filter(image -> !image.text().isBlank());
    }

    /** The image of a job alone; empty where it has none. */
    static String ofJob(YamlNode job, Variables variables) {
        return job.get("image")
                .map(image -> image.get("name").orElse(image).text().strip())
                .map(variables::resolved)
                .orElse("");
    }
}
