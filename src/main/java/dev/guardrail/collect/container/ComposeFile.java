package dev.guardrail.collect.container;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Compose file names.
 *
 * @param images the images that its services run, with their variables; not those that it builds
 * @param dockerfiles the Dockerfiles that its services are built from, relative to the folder of the file
 * @param inline what Dockerfiles within the file say
 * @param others Compose files that it extends or includes, relative to its folder
 */
record ComposeFile(List<Named> images, List<String> dockerfiles, List<Fact> inline, List<String> others) {

    ComposeFile {
        images = List.copyOf(images);
        dockerfiles = List.copyOf(dockerfiles);
        inline = List.copyOf(inline);
        others = List.copyOf(others);
    }

    /** The image of a service. */
    record Named(Place place, String service, String image) {}

    /** Reads a file. */
    static ComposeFile read(String path, byte[] content) throws YamlException {
        Optional<YamlDocument> document = YamlReader.read(path, content);
        ComposeFile file = new ComposeFile(List.of(), List.of(), List.of(), List.of());
        return document.isEmpty() ? file : new Reader(path).read(document.get().root());
    }

    /** The commands that services run, and those of the Dockerfiles within a file. */
    static List<Fact> commands(String path, byte[] content) throws YamlException {
        List<Fact> facts = new ArrayList<>();
        Optional<YamlDocument> document = YamlReader.read(path, content);
        if (document.isPresent()) {
            YamlNode root = document.get().root();
            for (YamlNode.Entry service : root.get("services").orElse(root).entries()) {
                Optional<YamlNode> inline =
                        service.value().get("build").flatMap(build -> build.get("dockerfile_inline"));
                if (inline.isPresent()) {
                    facts.addAll(DockerfileScripts.read(
                            path,
                            inline.get().text().lines().toList(),
                            inline.get().place().line()));
                }
                facts.addAll(ComposeCommand.of(path, service));
            }
        }
        return facts;
    }

    private static final class Reader {

        private final String path;
        private final List<Named> images = new ArrayList<>();
        private final List<String> dockerfiles = new ArrayList<>();
        private final List<Fact> inline = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        Reader(String path) {
            this.path = path;
        }

        ComposeFile read(YamlNode root) throws YamlException {
            // The first version of the format has the services at the top.
            for (YamlNode.Entry service : root.get("services").orElse(root).entries()) {
                service(service.key().value(), service.value());
            }
            root.get("include")
                    .ifPresent(include -> include.items()
                            .forEach(item -> others.addAll(
                                    item instanceof YamlNode.Scalar
                                            ? List.of(item.text())
                                            : item.get("path")
                                                    .map(YamlNode::texts)
                                                    .orElse(List.of()))));
            return new ComposeFile(images, dockerfiles, inline, others);
        }

        private void service(String name, YamlNode service) throws YamlException {
            Optional<YamlNode> build = service.get("build");
            Optional<YamlNode> image =
                    service.get("image").filter(node -> !node.text().isBlank());
            if (build.isPresent()) {
                build(build.get());
            } else if (image.isPresent()) {
                images.add(
                        new Named(image.get().place(), name, image.get().text().strip()));
            }
            service.get("extends")
                    .map(base -> base.text("file"))
                    .filter(file -> !file.isEmpty())
                    .ifPresent(others::add);
        }

        private void build(YamlNode build) throws YamlException {
            String context = build instanceof YamlNode.Scalar ? build.text() : build.text("context");
            String folder = context.isEmpty() ? "." : context;
            Optional<YamlNode> text = build.get("dockerfile_inline");
            if (text.isPresent()) {
                YamlNode node = text.get();
                inline.addAll(DockerfileReader.read(
                        path, node.text().lines().toList(), node.place().line()));
            } else if (!folder.contains("://") && !folder.startsWith("git@")) {
                String dockerfile = build.text("dockerfile");
                dockerfiles.add(folder + "/" + (dockerfile.isEmpty() ? "Dockerfile" : dockerfile));
            }
        }
    }
}
