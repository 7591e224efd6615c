package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.ImageSource;
import dev.guardrail.fact.PipelineInclude;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a pipeline takes from elsewhere: the images of its containers, and the repositories of its templates. */
final class Resources {

    private Resources() {}

    private static Stream<YamlNode> each(YamlNode root, String kind) {
        return root.get("resources").flatMap(resources -> resources.get(kind)).stream()
                .flatMap(list -> list.items().stream());
    }

    static List<ContainerImage> images(YamlNode root) {
        return each(root, "containers")
                .flatMap(container -> container.get("image").stream())
                .flatMap(image -> image(image, "").stream())
                .toList();
    }

    /** The image of a job, unless it names a container of the pipeline. */
    static List<ContainerImage> container(YamlNode job, String name) {
        return job
                .get("container")
                .map(container -> container.get("image").orElse(container))
                .filter(image -> image.text().matches(".*[/:].*"))
                .flatMap(image -> image(image, name))
                .stream()
                .toList();
    }

    private static Optional<ContainerImage> image(YamlNode image, String job) {
        return image.text().isBlank()
                ? Optional.empty()
                : Optional.of(
                        ContainerImage.of(image.place(), job, 0, image.text().strip(), ImageSource.PIPELINE, ""));
    }

    /** The repositories of templates that the file, or one that it uses, names by their alias. */
    static List<PipelineInclude> repositories(YamlNode root) {
        return each(root, "repositories")
                .filter(repository -> !repository.text("name").isEmpty()
                        && root.toString().contains("@" + repository.text("repository") + ","))
                .map(repository -> new PipelineInclude(
                        repository
                                .get("ref")
                                .or(() -> repository.get("name"))
                                .orElse(repository)
                                .place(),
                        PipelineInclude.Kind.PROJECT,
                        repository.text("name"),
                        repository.text("ref").replaceFirst("^refs/(?:heads|tags)/", ""),
                        false))
                .toList();
    }
}
