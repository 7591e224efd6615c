package dev.guardrail.collect.check.call;

import dev.guardrail.collect.format.IniFile;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.TomlReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the environments of tox. */
final class ToxReader {

    private static final Pattern FACTOR = Pattern.compile("^([\\w.,{}!-]+):\\s+(.*)$");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\[([^\\]]+)\\](\\w+)\\}");

    private final String path;
    private final Map<String, Map<String, List<RepositoryScript.Line>>> sections = new LinkedHashMap<>();

    private ToxReader(String path) {
        this.path = path;
    }

    static ScriptFile read(String path, String text) throws YamlException {
        if (path.endsWith(".toml")) {
            return toml(
                    TomlReader.read(path, text.getBytes(StandardCharsets.UTF_8)).root());
        }
        return ini(path, text, 0);
    }

    /** Reads an INI file, or the text of one within another file. */
    static ScriptFile ini(String path, String text, int above) {
        ToxReader reader = new ToxReader(path);
        reader.sections(text, above);
        return reader.result();
    }

    private void sections(String text, int above) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        for (YamlNode.Entry section :
                IniFile.read(path, content, (place, problem) -> {}).entries()) {
            sections.computeIfAbsent(section.key().value(), key -> new LinkedHashMap<>());
            for (YamlNode.Entry option : section.value().entries()) {
                lines(section.key().value(), option, above);
            }
        }
    }

    private void lines(String section, YamlNode.Entry option, int above) {
        int line = above + option.value().place().line();
        boolean first = true;
        for (String source : ((YamlNode.Scalar) option.value()).source()) {
            String text = first ? source.replaceFirst("^[^=:]*[=:]", "") : source;
            add(
                    section,
                    option.key().value(),
                    text.replaceFirst("(^|\\s)#.*", "").strip(),
                    line);
            first = false;
            line++;
        }
    }

    private void add(String section, String option, String text, int line) {
        List<RepositoryScript.Line> values = sections.computeIfAbsent(section, key -> new LinkedHashMap<>())
                .computeIfAbsent(option, key -> new ArrayList<>());
        int last = values.size() - 1;
        if (last >= 0 && values.get(last).text().endsWith("\\")) {
            String before = values.get(last).text();
            values.set(
                    last,
                    new RepositoryScript.Line(
                            before.substring(0, before.length() - 1) + " " + text,
                            values.get(last).place(),
                            true,
                            ""));
        } else if (!text.isEmpty()) {
            values.add(new RepositoryScript.Line(text, Place.line(path, line), true, ""));
        }
    }

    private ScriptFile result() {
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        sections.forEach((name, options) -> {
            if (name.startsWith("testenv:")) {
                for (String env : expanded(name.substring("testenv:".length()))) {
                    scripts.put(env, script(env, options));
                }
            }
        });
        Map<String, List<RepositoryScript.Line>> tox =
                sections.getOrDefault("tox", sections.getOrDefault("tox:tox", Map.of()));
        List<String> first = new ArrayList<>();
        for (String option : List.of("envlist", "env_list")) {
            tox.getOrDefault(option, List.of()).forEach(line -> first.addAll(expanded(line.text())));
        }
        Map<String, List<RepositoryScript.Line>> plain = sections.get("testenv");
        for (String env : first) {
            if (plain != null) {
                scripts.putIfAbsent(env, script(env, plain));
            }
        }
        Optional<RepositoryScript> fallback = plain == null ? Optional.empty() : Optional.of(script("", plain));
        return new ScriptFile(scripts, first, fallback);
    }

    /** {@code py{39,310}-x, lint} as the names that it stands for. */
    private static List<String> expanded(String list) {
        List<String> names = new ArrayList<>();
        for (String part : list.split("[,\\s]+(?![^{]*\\})", -1)) {
            Matcher braces = Pattern.compile("^(.*?)\\{([^}]*)\\}(.*)$").matcher(part.strip());
            if (braces.matches()) {
                for (String choice : braces.group(2).split(",", -1)) {
                    names.addAll(expanded(braces.group(1) + choice.strip() + braces.group(3)));
                }
            } else if (!part.isBlank()) {
                names.add(part.strip());
            }
        }
        return names;
    }

    private RepositoryScript script(String env, Map<String, List<RepositoryScript.Line>> options) {
        Map<String, List<RepositoryScript.Line>> plain = sections.getOrDefault("testenv", Map.of());
        boolean ignores = isTrue(options, plain, "ignore_outcome");
        List<RepositoryScript.Line> lines = new ArrayList<>();
        for (String option : List.of("commands_pre", "commands", "commands_post")) {
            List<RepositoryScript.Line> values =
                    options.containsKey(option) ? options.get(option) : plain.getOrDefault(option, List.of());
            values.forEach(value -> command(env, value, ignores, lines, 0));
        }
        return new RepositoryScript(lines, List.of(), List.of());
    }

    private static boolean isTrue(
            Map<String, List<RepositoryScript.Line>> options,
            Map<String, List<RepositoryScript.Line>> plain,
            String name) {
        return options.getOrDefault(name, plain.getOrDefault(name, List.of())).stream()
                .anyMatch(line -> line.text().equalsIgnoreCase("true"));
    }

    private void command(
            String env, RepositoryScript.Line value, boolean ignores, List<RepositoryScript.Line> lines, int depth) {
        String text = value.text();
        Matcher factor = FACTOR.matcher(text);
        if (factor.matches()) {
            // Of an environment whose name is not known, only what all have is certain.
            if (env.isEmpty() || !applies(factor.group(1), env)) {
                return;
            }
            text = factor.group(2);
        }
        Matcher reference = REFERENCE.matcher(text);
        if (reference.matches() && depth < 4) {
            sections.getOrDefault(reference.group(1), Map.of())
                    .getOrDefault(reference.group(2), List.of())
                    .forEach(line -> command(env, line, ignores, lines, depth + 1));
            return;
        }
        boolean minus = text.startsWith("-");
        String forgiven = minus ? "`-` before the command" : ignores ? "`ignore_outcome = true`" : "";
        lines.add(new RepositoryScript.Line(
                plain(minus ? text.substring(1).strip() : text), value.place(), true, forgiven));
    }

    private static boolean applies(String factors, String env) {
        List<String> own = List.of(env.split("-", -1));
        return expanded(factors).stream()
                .anyMatch(all -> List.of(all.split("-", -1)).stream()
                        .allMatch(one -> one.startsWith("!") ? !own.contains(one.substring(1)) : own.contains(one)));
    }

    /** A command with the defaults of its substitutions. */
    static String plain(String text) {
        String known = text;
        for (int i = 0; i < 3 && known.contains("{env:"); i++) {
            known = known.replaceAll("\\{env:\\w+:([^{}]*)\\}", "$1");
        }
        return known.strip()
                .replaceAll("\\{posargs:([^{}]*)\\}", "$1")
                .replaceAll("\\{posargs\\}|\\[\\]", "")
                .replace("{envpython}", "python")
                .replaceAll("\\{(toxinidir|tox_root)\\}/?", "")
                .replaceAll("\\{[\\w:.]+\\}", "x");
    }

    static ScriptFile toml(YamlNode root) {
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        Optional<YamlNode> run = root.get("env_run_base");
        root.get("env")
                .ifPresent(envs ->
                        envs.entries().forEach(env -> scripts.put(env.key().value(), native_(env.value(), run))));
        List<String> first = root.get("env_list").map(YamlNode::texts).orElse(List.of());
        Optional<RepositoryScript> fallback = run.map(node -> native_(node, Optional.empty()));
        return new ScriptFile(scripts, first, fallback);
    }

    private static RepositoryScript native_(YamlNode env, Optional<YamlNode> base) {
        List<RepositoryScript.Line> lines = new ArrayList<>();
        boolean ignores = env.text("ignore_outcome").equals("true");
        for (String option : List.of("commands_pre", "commands", "commands_post")) {
            env.get(option)
                    .or(() -> base.flatMap(node -> node.get(option)))
                    .ifPresent(commands -> commands.items().forEach(command -> {
                        String text = String.join(
                                " ",
                                command.items().stream()
                                        .map(YamlNode::text)
                                        .map(PyprojectReader::quoted)
                                        .toList());
                        boolean minus = text.startsWith("- ") || text.startsWith("-'");
                        lines.add(new RepositoryScript.Line(
                                plain(minus ? text.substring(1).strip() : text),
                                command.place(),
                                true,
                                minus ? "`-` before the command" : ignores ? "`ignore_outcome = true`" : ""));
                    }));
        }
        return new RepositoryScript(lines, List.of(), List.of());
    }
}
