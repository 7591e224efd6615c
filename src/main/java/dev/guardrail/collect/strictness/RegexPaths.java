package dev.guardrail.collect.strictness;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** The alternatives of regular expressions that match paths, as tools write them: verbose, in parentheses, anchored. */
final class RegexPaths {

    /** Nobody writes more parentheses around a whole expression. */
    private static final int NESTED = 5;

    private RegexPaths() {}

    static List<Nodes.Item> of(YamlNode value) {
        List<Nodes.Item> items = new ArrayList<>();
        for (YamlNode node : value.items()) {
            for (String part : alternatives(node.text())) {
                items.add(new Nodes.Item(part, node));
            }
        }
        return items;
    }

    private static List<String> alternatives(String regex) {
        String text = core(regex.replaceAll("(?m)(^|\\s)#.*$", "").replaceAll("\\s+", ""));
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '|';
            if (c == '\\') {
                i++;
            } else if (c == '|' && (depth == 0 || i == text.length())) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return parts.stream()
                .map(RegexPaths::path)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Without what stands around all alternatives. */
    private static String core(String regex) {
        String text = regex.replaceFirst("^\\(\\?[a-z]+\\)", "");
        for (int i = 0; i < NESTED; i++) {
            text = inner(text);
        }
        return text;
    }

    /** What is in the parentheses that are around a whole regular expression, or it itself. */
    private static String inner(String regex) {
        int start = regex.startsWith("^(") ? 1 : 0;
        int end = regex.length() - (regex.endsWith("$") || regex.endsWith("/") ? 1 : 0);
        if (end - start < 2 || regex.charAt(start) != '(' || close(regex, start) != end - 1) {
            return regex;
        }
        return regex.substring(start + (regex.startsWith("?:", start + 1) ? 3 : 1), end - 1);
    }

    private static int close(String regex, int open) {
        int depth = 0;
        for (int i = open; i < regex.length(); i++) {
            char c = regex.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** What the regular expression of a path would be as a path, as far as it is one. */
    private static String path(String regex) {
        return regex.replaceFirst("^\\^", "")
                .replaceFirst("\\$$", "")
                .replace("\\.", ".")
                .replace("\\/", "/")
                .replace(".*", "*");
    }
}
