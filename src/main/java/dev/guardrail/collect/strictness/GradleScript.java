package dev.guardrail.collect.strictness;

import dev.guardrail.collect.language.settings.Statement;
import dev.guardrail.collect.language.settings.Token;
import dev.guardrail.collect.language.settings.Token.Kind;
import dev.guardrail.collect.language.settings.Tokens;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a build script in Groovy or Kotlin to a mapping of its blocks, at whatever depth, to what is assigned in them. What
 * stands below a condition is left out, as it may not apply.
 */
final class GradleScript {

    private static final Set<String> CONDITIONS =
            Set.of("if", "else", "when", "for", "while", "try", "catch", "doLast", "doFirst");
    private static final Set<String> SELECTORS =
            Set.of("withType", "named", "register", "getByName", "configure", "matching", "create");
    private static final Set<String> SETTERS =
            Set.of("set", "add", "addAll", "plusAssign", "from", "value", "convention");
    private static final Set<String> FUNCTIONS = Set.of(
            "listOf",
            "setOf",
            "arrayOf",
            "mutableListOf",
            "files",
            "file",
            "project",
            "rootProject",
            "layout",
            "List",
            "of",
            "Set");

    /** Settings that mean the same in whatever block of a tool they stand. */
    private static final Set<String> PLAIN = Set.of(
            "exclude",
            "excludes",
            "excludeTestsMatching",
            "excludeTags",
            "includeTags",
            "failOnNoMatchingTests",
            "isFailOnNoMatchingTests",
            "allWarningsAsErrors",
            "compilerArgs",
            "freeCompilerArgs",
            "maxRetries",
            "errorproneArgs",
            "classes",
            "packages");

    private final String path;
    private final Map<String, List<YamlNode.Entry>> blocks = new LinkedHashMap<>();

    private GradleScript(String path) {
        this.path = path;
    }

    static YamlNode read(String path, byte[] content) {
        List<Token> tokens = Tokens.of(new String(content, StandardCharsets.UTF_8));
        GradleScript script = new GradleScript(path);
        script.plugins(tokens);
        script.block(Statement.of(tokens), "", List.of(), true);
        Place place = Place.file(path);
        List<YamlNode.Entry> entries = new ArrayList<>();
        script.blocks.forEach((name, values) -> entries.add(
                new YamlNode.Entry(Documents.scalar(place, name), new YamlNode.Mapping(place, merged(values)))));
        return new YamlNode.Mapping(place, entries);
    }

    /** The tools whose plugins are applied: they run with their defaults. */
    private void plugins(List<Token> tokens) {
        for (Token token : tokens) {
            String id = token.isString() || token.isWord() ? token.text() : "";
            GradleTools.blocksOf(id.substring(id.lastIndexOf('.') + 1))
                    .forEach(name -> blocks.computeIfAbsent(name, key -> new ArrayList<>()));
        }
    }

    /** What is set several times, as {@code exclude} may be, is a list of all. */
    private static List<YamlNode.Entry> merged(List<YamlNode.Entry> entries) {
        Map<String, List<YamlNode.Entry>> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.computeIfAbsent(entry.key().value(), key -> new ArrayList<>())
                .add(entry));
        return byKey.values().stream().map(GradleScript::merge).toList();
    }

    private static YamlNode.Entry merge(List<YamlNode.Entry> same) {
        YamlNode.Entry first = same.get(0);
        List<YamlNode> all =
                same.stream().flatMap(entry -> entry.value().items().stream()).toList();
        return same.size() == 1
                ? first
                : new YamlNode.Entry(
                        first.key(), new YamlNode.Sequence(first.value().place(), all));
    }

    /**
     * Reads the statements of a block.
     *
     * @param name the block that settings count for: the outermost that is a tool, a task or a type of tasks
     * @param inner the blocks in there, as the start of the settings' names
     */
    private void block(List<Statement> statements, String name, List<String> inner, boolean counts) {
        for (Statement statement : statements) {
            if (statement.opens()) {
                enter(statement, name, inner, counts);
            } else if (counts) {
                setting(statement.tokens(), name, inner);
            }
        }
    }

    private void enter(Statement statement, String name, List<String> inner, boolean counts) {
        String label = label(statement.tokens());
        boolean known = counts
                && statement.tokens().stream().noneMatch(token -> token.isWord() && CONDITIONS.contains(token.text()));
        if (GradleTools.isBlock(label) && name.isEmpty()) {
            blocks.computeIfAbsent(label, key -> new ArrayList<>());
            block(statement.block(), label, List.of(), known);
        } else if (name.isEmpty()) {
            block(statement.block(), "", List.of(), known);
        } else {
            List<String> deeper = new ArrayList<>(inner);
            if (!SELECTORS.contains(label) && !label.matches("all|configureEach|apply")) {
                deeper.add(label);
            }
            block(statement.block(), name, deeper, known);
        }
    }

    /** The task or the type that a selector names, or else the last word before the brace. */
    private static String label(List<Token> statement) {
        String last = "";
        for (int i = 0; i < statement.size(); i++) {
            Token token = statement.get(i);
            if (token.isWord() && SELECTORS.contains(token.text())) {
                String selected = selected(statement, i + 1);
                if (!selected.isEmpty()) {
                    return selected;
                }
            }
            boolean names = token.isWord() && !token.is("configureEach") && !token.is("all") && !token.is("it");
            boolean inArguments = i > 0
                    && (statement.get(i - 1).is("(") || statement.get(i - 1).is(","));
            last = names && !inArguments ? token.text() : last;
        }
        return last;
    }

    private static String selected(List<Token> statement, int from) {
        for (int i = from; i < Math.min(statement.size(), from + 6); i++) {
            Token token = statement.get(i);
            if (token.isString()
                    || token.isWord() && Character.isUpperCase(token.text().charAt(0))) {
                return token.text();
            }
        }
        return "";
    }

    private void setting(List<Token> statement, String name, List<String> inner) {
        List<String> key = new ArrayList<>(inner);
        int i = 0;
        while (i < statement.size() && statement.get(i).isWord()) {
            key.add(statement.get(i).text());
            i++;
            if (i < statement.size() && statement.get(i).is(".")) {
                i++;
            } else {
                break;
            }
        }
        String block = name;
        if (name.isEmpty() && key.size() > 1 && GradleTools.isBlock(key.get(0))) {
            block = key.remove(0);
        }
        if (!key.isEmpty() && SETTERS.contains(key.get(key.size() - 1))) {
            key.remove(key.size() - 1);
        }
        if (!key.isEmpty() && PLAIN.contains(key.get(key.size() - 1))) {
            key.subList(0, key.size() - 1).clear();
        }
        List<YamlNode> values = values(statement.subList(i, statement.size()));
        if (!block.isEmpty() && !key.isEmpty() && !values.isEmpty()) {
            Place place = Place.line(path, statement.get(0).line());
            YamlNode value = values.size() == 1 ? values.get(0) : new YamlNode.Sequence(place, values);
            blocks.computeIfAbsent(block, each -> new ArrayList<>())
                    .add(new YamlNode.Entry(Documents.scalar(place, String.join(".", key)), value));
        }
    }

    /** The literals and names, without the functions that make lists of them. */
    private List<YamlNode> values(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != Kind.SIGN && !FUNCTIONS.contains(token.text()))
                .map(token -> (YamlNode) Documents.scalar(Place.line(path, token.line()), token.text()))
                .toList();
    }
}
