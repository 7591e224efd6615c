package dev.guardrail.collect.container;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.format.EnvFile;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.supply.ScriptFacts;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The files that containers are described in, told by their names, and what is read of them. */
final class ContainerFile {

    /** In bytes. */
    private static final int LIMIT = 1 << 20;

    private static final Pattern DOCKERFILE = Pattern.compile(
            "(?:Dockerfile|Containerfile)(?:[._-].*)?|.+\\.(?:[dD]ockerfile|[cC]ontainerfile)", Pattern.DOTALL);

    /** Templates, from which another program makes a Dockerfile, and other files that begin with the name. */
    private static final Pattern NO_DOCKERFILE = Pattern.compile(
            ".*\\.(?:dockerignore|containerignore|md|j2|jinja2?|tmpl|tpl|template|erb|mustache|in|bak|orig|swp)",
            Pattern.DOTALL);

    private static final Pattern COMPOSE =
            Pattern.compile("(?:docker-)?compose(?:[._-][^/]*)?\\.ya?ml", Pattern.DOTALL);

    /** Scripts for shells, by their names. */
    private static final Pattern SCRIPT = Pattern.compile("(?s).*\\.(?:sh|bash|zsh|ksh|ps1|psm1)");

    private static final Pattern SHELL_LINE = Pattern.compile("#!.*\\b(?:(?:ba|z|da|k|a)?sh|pwsh|powershell)\\b.*");

    /** What a Dockerfile says; a gap alone where it cannot be read. */
    record Dockerfile(List<Fact> facts) {

        Dockerfile {
            facts = List.copyOf(facts);
        }
    }

    /** The commands of a Dockerfile, of the Dockerfiles within a Compose file, or of a script. */
    record Commands(List<Fact> facts) {

        Commands {
            facts = List.copyOf(facts);
        }
    }

    /** What a Compose file says, and a gap where it cannot be read. */
    record Compose(ComposeFile file, List<Gap> gaps) {

        Compose {
            gaps = List.copyOf(gaps);
        }
    }

    static final Reading<Dockerfile> DOCKERFILE_READING =
            new Reading<>("dockerfile", Dockerfile.class, path -> true, LIMIT, ContainerFile::dockerfile);

    static final Reading<Compose> COMPOSE_READING =
            new Reading<>("compose", Compose.class, path -> true, LIMIT, ContainerFile::compose);

    /** The variables of a {@code .env}; none of one that cannot be read. */
    record Environment(Map<String, String> variables) {

        Environment {
            variables = Map.copyOf(variables);
        }
    }

    static final Reading<Environment> ENVIRONMENT_READING =
            new Reading<>("environment-file", Environment.class, path -> true, LIMIT, ContainerFile::environment);

    static final Reading<Commands> COMMANDS_READING =
            new Reading<>("commands", Commands.class, path -> true, LIMIT, ContainerFile::commands);

    private ContainerFile() {}

    static boolean isScript(String path) {
        return SCRIPT.matcher(path).matches();
    }

    static boolean isDockerfile(String path) {
        String name = Paths.name(path);
        return DOCKERFILE.matcher(name).matches()
                && !NO_DOCKERFILE.matcher(name).matches();
    }

    static boolean isCompose(String path) {
        return COMPOSE.matcher(Paths.name(path)).matches();
    }

    private static Dockerfile dockerfile(SourceFile file) {
        try {
            List<String> lines = TextEncoding.text(file.content()).lines().toList();
            return new Dockerfile(DockerfileReader.read(file.path(), lines, 0));
        } catch (YamlException e) {
            return new Dockerfile(List.of(gap(e.place(), e.getMessage())));
        }
    }

    private static Commands commands(SourceFile file) {
        String path = file.path();
        String text = TextEncoding.text(file.content());
        try {
            if (isCompose(path)) {
                return new Commands(ComposeFile.commands(path, file.content()));
            } else if (!isScript(path)) {
                return new Commands(DockerfileScripts.read(path, text.lines().toList(), 0));
            }
        } catch (YamlException e) {
            // Said where the instructions are asked for.
            return new Commands(List.of());
        }
        boolean powershell = path.endsWith(".ps1") || path.endsWith(".psm1");
        boolean other = text.startsWith("#!") && !SHELL_LINE.matcher(text).lookingAt();
        return new Commands(
                other ? List.of() : ScriptFacts.of(List.of(new ScriptFacts.Text(path, 1, "", powershell, text))));
    }

    private static Compose compose(SourceFile file) {
        try {
            return new Compose(ComposeFile.read(file.path(), file.content()), List.of());
        } catch (YamlException e) {
            return new Compose(
                    new ComposeFile(List.of(), List.of(), List.of(), List.of()),
                    List.of(gap(e.place(), e.getMessage())));
        }
    }

    private static Environment environment(SourceFile file) {
        Map<String, String> variables = new HashMap<>();
        try {
            EnvFile.read(file.path(), file.content())
                    .root()
                    .entries()
                    .forEach(entry ->
                            variables.put(entry.key().value(), entry.value().text()));
        } catch (YamlException e) {
            return new Environment(Map.of());
        }
        return new Environment(variables);
    }

    static Gap gap(Place place, String reason) {
        return new Gap(Evidence.FILES, place, "its images and instructions are not known: " + reason);
    }
}
