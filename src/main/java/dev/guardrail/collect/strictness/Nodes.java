package dev.guardrail.collect.strictness;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds options in documents, whatever their format. */
final class Nodes {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,\\s]+");
    private static final Pattern BETWEEN_PATHS = Pattern.compile("\\s*[,\\n]\\s*");

    private static final Pattern BETWEEN_LINES = Pattern.compile("\\n");

    private static final Pattern BRACES =
            Pattern.compile("([^{}$]*)\\{([^{},]{1,40}(?:,[^{},]{1,40}){1,20})\\}([^{}]*)");

    private Nodes() {}

    /** An item of a list, and where it stands. */
    record Item(String text, YamlNode node) {}

    /** The value at a path with dots; none for a path that leads nowhere. The empty path leads to the node itself. */
    static Optional<YamlNode> at(YamlNode node, String path) {
        if (path.isEmpty()) {
            return Optional.of(node);
        }
        int dot = path.indexOf('.');
        Optional<YamlNode> whole = child(node, path);
        return dot < 0 || whole.isPresent()
                ? whole
                : child(node, path.substring(0, dot)).flatMap(child -> at(child, path.substring(dot + 1)));
    }

    private static Optional<YamlNode> child(YamlNode node, String key) {
        Optional<YamlNode> exact = node.get(key);
        return exact.isPresent()
                ? exact
                : node.entries().stream()
                        .filter(entry -> plain(entry.key().value()).equals(plain(key)))
                        .map(YamlNode.Entry::value)
                        .findFirst();
    }

    /** Tools that read several formats take a hyphen for an underscore. */
    private static String plain(String key) {
        return key.replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** The names in a list, or in a text with commas or spaces between them. */
    static List<Item> names(YamlNode value) {
        return items(value, BETWEEN_NAMES);
    }

    /** The paths in a list, or in a text with commas or line breaks between them. */
    static List<Item> paths(YamlNode value) {
        return items(value, BETWEEN_PATHS);
    }

    /** The items of a list, or the lines of a text. */
    static List<Item> lines(YamlNode value) {
        return items(value, BETWEEN_LINES);
    }

    private static List<Item> items(YamlNode value, Pattern between) {
        List<Item> items = new ArrayList<>();
        for (YamlNode node : value.items()) {
            boolean listed = value instanceof YamlNode.Sequence;
            for (String part : listed ? List.of(node.text()) : List.of(between.split(withoutComments(node.text())))) {
                String text = unquoted(part.strip());
                if (!text.isEmpty()) {
                    alternatives(text).forEach(each -> items.add(new Item(each, node)));
                }
            }
        }
        return items;
    }

    /** A glob with alternatives as one glob for each: {@code *.{ts,tsx}}. */
    private static List<String> alternatives(String glob) {
        Matcher braces = BRACES.matcher(glob);
        return braces.matches()
                ? Stream.of(braces.group(2).split(",", -1))
                        .map(each -> braces.group(1) + each + braces.group(3))
                        .toList()
                : List.of(glob);
    }

    /** In a text of several lines, as in INI files, a line may have a comment behind its value. */
    private static String withoutComments(String text) {
        return text.contains("#") ? text.replaceAll("(?m)(^|\\s)#.*$", "") : text;
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && "\"'".indexOf(text.charAt(0)) >= 0
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
