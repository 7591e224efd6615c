package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.fact.PipelineInclude;
import dev.guardrail.fact.PipelineInclude.Kind;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file includes.
 *
 * @param local what it includes from the repository
 * @param foreign what comes from elsewhere
 */
record Inclusions(List<Local> local, List<PipelineInclude> foreign) {

    /**
     * A file of the repository, or a pattern of files.
     *
     * @param name as written
     * @param needed whether GitLab refuses the pipeline where there is no such file
     */
    record Local(Place place, String name, boolean needed) {

        static Local of(YamlNode file, boolean always) {
            boolean needed =
                    always && !file.text().contains("$") && !file.text().contains("*");
            return new Local(file.place(), file.text(), needed);
        }
    }

    Inclusions {
        local = List.copyOf(local);
        foreign = List.copyOf(foreign);
    }

    /** What the keys {@code include} of a file, and of the {@code trigger} of its jobs, name. */
    static Inclusions of(YamlNode root) {
        List<Local> local = new ArrayList<>();
        List<PipelineInclude> foreign = new ArrayList<>();
        Stream<YamlNode> children = root.entries().stream()
                .filter(Keywords::isJob)
                .flatMap(job -> job.value().get("trigger").stream())
                .flatMap(trigger -> trigger.get("include").stream());
        Stream.concat(root.get("include").stream(), children)
                .flatMap(include -> each(include).stream())
                .forEach(entry -> add(entry, local, foreign));
        return new Inclusions(local, foreign);
    }

    /** What the value of one {@code include} names. */
    static Inclusions ofValue(YamlNode include) {
        List<Local> local = new ArrayList<>();
        List<PipelineInclude> foreign = new ArrayList<>();
        each(include).forEach(entry -> add(entry, local, foreign));
        return new Inclusions(local, foreign);
    }

    private static List<YamlNode> each(YamlNode include) {
        return include instanceof YamlNode.Sequence list ? list.elements() : List.of(include);
    }

    private static void add(YamlNode entry, List<Local> local, List<PipelineInclude> foreign) {
        if (entry instanceof YamlNode.Scalar text) {
            if (text.value().matches("https?://.*")) {
                foreign.add(new PipelineInclude(text.place(), Kind.REMOTE, text.value(), "", false));
            } else {
                local.add(Local.of(text, true));
            }
            return;
        }
        boolean verified = !entry.text("integrity").isEmpty();
        boolean always = entry.get("rules").isEmpty();
        entry.get("local").ifPresent(file -> file.items().forEach(each -> local.add(Local.of(each, always))));
        entry.get("remote")
                .ifPresent(address ->
                        foreign.add(new PipelineInclude(address.place(), Kind.REMOTE, address.text(), "", verified)));
        entry.get("template")
                .ifPresent(
                        name -> foreign.add(new PipelineInclude(name.place(), Kind.TEMPLATE, name.text(), "", false)));
        entry.get("artifact")
                .ifPresent(
                        file -> foreign.add(new PipelineInclude(file.place(), Kind.ARTIFACT, file.text(), "", false)));
        entry.get("component").ifPresent(component -> {
            int at = component.text().lastIndexOf('@');
            String name = at < 0 ? component.text() : component.text().substring(0, at);
            String ref = at < 0 ? "" : component.text().substring(at + 1);
            foreign.add(new PipelineInclude(component.place(), Kind.COMPONENT, name, ref, false));
        });
        entry.get("project")
                .ifPresent(project -> entry.get("file")
                        .map(YamlNode::texts)
                        .orElse(List.of(""))
                        .forEach(file -> foreign.add(new PipelineInclude(
                                project.place(),
                                Kind.PROJECT,
                                project.text() + (file.isEmpty() ? "" : "/" + file.replaceFirst("^/", "")),
                                entry.text("ref"),
                                false))));
    }
}
