package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import dev.guardrail.yaml.YamlException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code go.mod}. Source of the format: "Go Modules Reference", section "go.mod files". */
final class GoModReader {

    private static final Pattern INDIRECT = Pattern.compile(".*//\\s*indirect\\b.*");
    private static final List<String> BLOCKS =
            List.of("require", "replace", "exclude", "retract", "tool", "godebug", "ignore");

    private final String path;
    private final Draft draft;
    private final Map<String, String> replaced = new HashMap<>();

    private GoModReader(String path, Draft draft) {
        this.path = path;
        this.draft = draft;
    }

    static ManifestFile read(String path, byte[] content) throws YamlException {
        Draft draft = new Draft(path, Ecosystem.GO);
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        GoModReader reader = new GoModReader(path, draft);
        // A module may be replaced before it is required.
        reader.each(lines, reader::replace);
        reader.each(lines, reader::require);
        return draft.file();
    }

    /** What is done with one directive, in a block or not. */
    private interface Directive {
        void read(int line, String verb, List<String> words, boolean indirect) throws YamlException;
    }

    private void each(List<String> lines, Directive directive) throws YamlException {
        String block = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String text = line.replaceFirst("//.*", "").strip();
            boolean indirect = INDIRECT.matcher(line).matches();
            List<String> words =
                    text.isEmpty() ? List.of() : List.of(text.replace("\"", "").split("\\s+", -1));
            if (!block.isEmpty()) {
                if (text.equals(")")) {
                    block = "";
                } else if (!words.isEmpty()) {
                    directive.read(i + 1, block, words, indirect);
                }
            } else if (words.size() == 2 && words.get(1).equals("(")) {
                block = words.get(0);
            } else if (words.size() > 1) {
                directive.read(i + 1, words.get(0), words.subList(1, words.size()), indirect);
            } else if (!words.isEmpty() && !words.get(0).endsWith("()")) {
                throw new YamlException(Place.line(path, i + 1), "expected a directive, found \"" + text + "\"");
            }
        }
        if (!block.isEmpty() && BLOCKS.contains(block)) {
            throw new YamlException(Place.line(path, lines.size()), "the block of \"" + block + "\" does not end");
        }
    }

    private void replace(int line, String verb, List<String> words, boolean indirect) {
        int arrow = words.indexOf("=>");
        if (verb.equals("replace") && arrow > 0 && arrow + 1 < words.size()) {
            String from = String.join(" ", words.subList(0, arrow));
            replaced.put(from, String.join(" ", words.subList(arrow + 1, words.size())));
        }
    }

    private void require(int line, String verb, List<String> words, boolean indirect) throws YamlException {
        if (verb.equals("module")) {
            draft.name(words.get(0));
        }
        if (!verb.equals("require")) {
            return;
        }
        if (words.size() != 2) {
            throw new YamlException(
                    Place.line(path, line),
                    "expected a module and a version, found \"" + String.join(" ", words) + "\"");
        }
        String module = words.get(0);
        String version = words.get(1);
        String other = replaced.getOrDefault(module + " " + version, replaced.getOrDefault(module, ""));
        DependencyScope scope = indirect ? DependencyScope.INDIRECT : DependencyScope.RUNTIME;
        Place place = Place.line(path, line);
        if (other.startsWith("./") || other.startsWith("../") || other.startsWith("/")) {
            draft.add(place, module, other, VersionKind.LOCAL, scope);
        } else {
            draft.add(place, module, other.isEmpty() ? version : "=> " + other, VersionKind.EXACT, scope);
        }
    }
}
