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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

    /** A name without an ending, as scripts have it that are called by their name alone. */
    private static final Pattern BARE = Pattern.compile("(?s)(?:.*/)?[\\w-]+");

    private static final Pattern CALLER =
            Pattern.compile("(?s)\\.github/workflows/[^/]+\\.ya?ml|(?:.*/)?action\\.ya?ml");

    /** A path with a folder, or what a shell is asked to read. */
    private static final Pattern CALLED =
            Pattern.compile("\\b(?:bash|sh|dash|zsh|source)\\s+(?:-\\w+\\s+)*+(?<file>[\\w./-]+)"
                    + "|(?<![\\w.-])(?<path>[\\w.-]*+(?:/[\\w.-]+)++)");

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

    /** The paths that a workflow or an action mentions, without {@code ./}. */
    record Mentions(Set<String> paths) {

        Mentions {
            paths = Set.copyOf(paths);
        }
    }

    static final Reading<Mentions> MENTIONS_READING =
            new Reading<>("mentioned-scripts", Mentions.class, path -> true, LIMIT, ContainerFile::mentions);

    static final Reading<Commands> COMMANDS_READING =
            new Reading<>("commands", Commands.class, path -> true, LIMIT, ContainerFile::commands);

    private ContainerFile() {}

    static boolean isScript(String path) {
        return SCRIPT.matcher(path).matches();
    }

    /** Whether a file can be a script without an ending, for which its first line decides. */
    static boolean isBare(String path) {
        return BARE.matcher(path).matches() && !isDockerfile(path);
    }

    static boolean isCaller(String path) {
        return CALLER.matcher(path).matches();
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
            } else if (!isScript(path) && !isBare(path)) {
                return new Commands(DockerfileScripts.read(path, text.lines().toList(), 0));
            }
        } catch (YamlException e) {
            // Said where the instructions are asked for.
            return new Commands(List.of());
        }
        boolean powershell = path.endsWith(".ps1") || path.endsWith(".psm1");
        boolean other = (text.startsWith("#!") || isBare(path))
                && !SHELL_LINE.matcher(text).lookingAt();
        return new Commands(
                other ? List.of() : ScriptFacts.of(List.of(new ScriptFacts.Text(path, 1, "", powershell, text))));
    }

    private static Mentions mentions(SourceFile file) {
        Set<String> paths = new HashSet<>();
        Matcher called = CALLED.matcher(TextEncoding.text(file.content()));
        while (called.find()) {
            String path = called.group("file") == null ? called.group("path") : called.group("file");
            paths.add(path.replaceFirst("^(?:\\./|/)", ""));
        }
        return new Mentions(paths);
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
