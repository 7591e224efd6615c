package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.format.IniFile;
import dev.guardrail.collect.language.settings.ObjectLiterals;
import dev.guardrail.collect.language.settings.Token;
import dev.guardrail.collect.language.settings.Tokens;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads configuration files of many formats to nodes. */
final class Documents {

    private static final Set<String> PROGRAMS = Set.of("js", "cjs", "mjs", "ts", "cts", "mts");
    private static final Set<String> INI = Set.of(
            "cfg", "ini", "flake8", "coveragerc", "pylintrc", "bandit", "pycodestyle", "pydocstyle", "editorconfig");

    private Documents() {}

    static YamlNode read(String path, byte[] content) throws YamlException {
        String ending = Paths.ending(path);
        if (Paths.name(path).equals("pom.xml")) {
            return PomDocument.pom(path, content);
        }
        if (PROGRAMS.contains(ending)) {
            return program(path, content);
        }
        if (INI.contains(ending)) {
            return IniFile.read(path, content, (place, problem) -> {});
        }
        if (ending.endsWith("ignore")) {
            return lines(path, content);
        }
        return switch (ending) {
            case "xml" -> XmlRules.read(path, content);
            case "gradle", "kts" -> GradleScript.read(path, content);
            case "toml" -> TomlReader.read(path, content).root();
            case "yml", "yaml" -> yaml(path, content);
            case "json", "jsonc" -> JsonReader.readLenient(path, content).root();
            case "json5" -> JsonReader.readJson5(path, content).root();
            case "properties", "npmrc", "shellcheckrc" -> properties(path, content);
            default -> either(path, content);
        };
    }

    /** A file without an ending, such as {@code .eslintrc}, has JSON with comments, or YAML. */
    private static YamlNode either(String path, byte[] content) throws YamlException {
        try {
            return JsonReader.readLenient(path, content).root();
        } catch (YamlException e) {
            return yaml(path, content);
        }
    }

    /** A file with several documents, as pipelines of GitLab and Drone may have, is a list of them. */
    private static YamlNode yaml(String path, byte[] content) throws YamlException {
        if (!OwnPipelines.isFile(path)) {
            return YamlReader.read(path, content).map(YamlDocument::root).orElse(empty(path));
        }
        List<YamlNode> documents = new ArrayList<>();
        YamlReader.readAll(path, content, Math.max(1, content.length))
                .forEach(document -> documents.add(document.root()));
        return documents.size() == 1 ? documents.get(0) : new YamlNode.Sequence(Place.file(path), documents);
    }

    static YamlNode.Mapping empty(String path) {
        return new YamlNode.Mapping(Place.file(path), List.of());
    }

    /** The object literals of a program, and one with the presets that it names. */
    private static YamlNode program(String path, byte[] content) {
        List<Token> tokens = Tokens.of(new String(content, StandardCharsets.UTF_8));
        List<YamlNode> literals = new ArrayList<>(new ObjectLiterals(path, tokens).outermost());
        List<YamlNode> presets = PresetNames.in(path, tokens);
        literals.add(mapping(
                path,
                List.of(new YamlNode.Entry(
                        scalar(Place.file(path), "presets"), new YamlNode.Sequence(Place.file(path), presets)))));
        return new YamlNode.Sequence(Place.file(path), literals);
    }

    private static YamlNode lines(String path, byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        List<YamlNode> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                items.add(scalar(Place.line(path, i + 1), line));
            }
        }
        YamlNode list = new YamlNode.Sequence(Place.file(path), items);
        return mapping(path, List.of(new YamlNode.Entry(scalar(Place.file(path), "lines"), list)));
    }

    private static YamlNode properties(String path, byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Place place = Place.line(path, i + 1);
            StringBuilder line = new StringBuilder(lines.get(i).strip());
            while (!line.isEmpty() && line.charAt(line.length() - 1) == '\\' && i + 1 < lines.size()) {
                line.setLength(line.length() - 1);
                line.append(lines.get(++i).strip());
            }
            int equals = line.indexOf("=");
            if (equals > 0 && line.charAt(0) != '#' && line.charAt(0) != '!') {
                String key = line.substring(0, equals).strip();
                entries.add(new YamlNode.Entry(
                        scalar(place, key),
                        scalar(place, line.substring(equals + 1).strip())));
            }
        }
        return mapping(path, entries);
    }

    static YamlNode.Mapping mapping(String path, List<YamlNode.Entry> entries) {
        return new YamlNode.Mapping(Place.file(path), entries);
    }

    static YamlNode.Scalar scalar(Place place, String text) {
        return new YamlNode.Scalar(place, text, YamlNode.Style.PLAIN, List.of());
    }
}
