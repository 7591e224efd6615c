package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the commands of one script of the repository set: of npm, make, tox, just, pre-commit, or of a shell. */
record Scripts(List<Unit> calls) {

    private static final int SIZE_LIMIT = 1 << 20;

    private static final Pattern LINES = Pattern.compile(
            "(?:GNU)?[Mm]akefile|.*\\.mk|[Jj]ustfile|tox\\.ini|noxfile\\.py|.*\\.(?:sh|bash)|Taskfile\\.ya?ml|tox\\.toml");

    static final Reading<Scripts> READING =
            new Reading<>("check-commands", Scripts.class, Scripts::reads, SIZE_LIMIT, Scripts::read);

    Scripts {
        calls = List.copyOf(calls);
    }

    private static boolean reads(String path) {
        if (isWorkflow(path)) {
            return true;
        }
        String name = Paths.name(path);
        return name.equals("package.json")
                || isHooks(name)
                || LINES.matcher(name).matches();
    }

    private static boolean isWorkflow(String path) {
        return path.startsWith(".github/workflows/") && path.matches("[^/]+/[^/]+/[^/]+\\.ya?ml");
    }

    private static boolean isHooks(String name) {
        return name.equals(".pre-commit-config.yaml") || name.equals(".pre-commit-config.yml");
    }

    private static Scripts read(SourceFile file) {
        String name = Paths.name(file.path());
        try {
            if (name.equals("package.json")) {
                return npm(JsonReader.read(file.path(), file.content()).root());
            }
            if (isWorkflow(file.path())) {
                String text = new String(file.content(), StandardCharsets.UTF_8);
                return YamlReader.read(file.path(), file.content())
                        .map(document -> new Scripts(RustFlags.inWorkflow(document.root(), text)))
                        .orElse(new Scripts(List.of()));
            }
            if (isHooks(name)) {
                return YamlReader.read(file.path(), file.content())
                        .map(document -> hooks(document.root()))
                        .orElse(new Scripts(List.of()));
            }
        } catch (YamlException e) {
            // Said by who reads the file for what it is.
            return new Scripts(List.of());
        }
        return lines(file);
    }

    private static Scripts npm(YamlNode root) {
        List<Unit> calls = new ArrayList<>();
        root.get("scripts").stream()
                .flatMap(scripts -> scripts.entries().stream())
                .forEach(script -> calls.addAll(ToolCalls.of(
                        Shellwords.of(script.value().text()), line(script.key().place()))));
        return new Scripts(calls);
    }

    private static Scripts hooks(YamlNode root) {
        List<Unit> calls = new ArrayList<>();
        for (YamlNode repo : root.get("repos").map(YamlNode::items).orElse(List.of())) {
            for (YamlNode hook : repo.get("hooks").map(YamlNode::items).orElse(List.of())) {
                List<String> words = new ArrayList<>(List.of(program(hook.text("id"))));
                hook.get("args").ifPresent(args -> words.addAll(args.texts()));
                calls.addAll(ToolCalls.of(
                        words, line(hook.get("args").map(YamlNode::place).orElse(hook.place()))));
            }
        }
        return new Scripts(calls);
    }

    /** The tool that a hook runs: most are called after it. */
    private static String program(String id) {
        return id.replaceFirst("^(?:ruff-.*|mirrors-)", "ruff");
    }

    private static Scripts lines(SourceFile file) {
        List<String> lines =
                new String(file.content(), StandardCharsets.UTF_8).lines().toList();
        List<Unit> calls = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder line = new StringBuilder(lines.get(i).strip());
            while (!line.isEmpty() && line.charAt(line.length() - 1) == '\\' && i + 1 < lines.size()) {
                line.setLength(line.length() - 1);
                line.append(lines.get(++i).strip());
            }
            if (file.path().endsWith(".py")) {
                // session.run("mypy", "--strict")
                line = new StringBuilder(line.toString().replaceAll("[(),\\[\\]]", " "));
            }
            if (!line.isEmpty() && line.charAt(0) != '#') {
                calls.addAll(ToolCalls.of(Shellwords.of(line.toString()), Place.line(file.path(), first + 1)));
            }
        }
        return new Scripts(calls);
    }

    private static Place line(Place place) {
        return Place.line(place.path(), place.line());
    }
}
