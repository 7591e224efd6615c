package dev.guardrail.collect.dependency.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lockfiles that are TOML by their lines. Tools write them, always in the same way, and a parser of TOML takes seconds
 * for what can be ten thousand lines.
 */
final class Blocks {

    private static final Pattern HEADER = Pattern.compile("\\[{1,2}([\\w.-]+)]{1,2}\\s*");
    private static final Pattern PAIR = Pattern.compile("([\\w-]+) = (.*)");

    private Blocks() {}

    /**
     * A table.
     *
     * @param name its header without brackets
     * @param values by their keys
     */
    record Block(String name, Map<String, List<Line>> values) {

        /** The text of a key, without its quotes; empty where there is none. */
        String text(String key) {
            List<Line> lines = values.getOrDefault(key, List.of());
            return lines.isEmpty() ? "" : unquoted(lines.get(0).text());
        }

        int line(String key) {
            List<Line> lines = values.getOrDefault(key, List.of());
            return lines.isEmpty() ? 0 : lines.get(0).number();
        }
    }

    /** A line of a value, without blanks around it. */
    record Line(int number, String text) {}

    static List<Block> of(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block("", new HashMap<>()));
        List<Line> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean indented = line.isEmpty() || Character.isWhitespace(line.charAt(0));
            if (indented) {
                open.add(new Line(i + 1, line.strip()));
                continue;
            }
            Matcher header = HEADER.matcher(line);
            Matcher pair = PAIR.matcher(line);
            if (header.matches()) {
                blocks.add(new Block(header.group(1), new HashMap<>()));
                open = new ArrayList<>();
            } else if (pair.matches()) {
                open = new ArrayList<>(List.of(new Line(i + 1, pair.group(2).strip())));
                blocks.get(blocks.size() - 1).values().put(pair.group(1), open);
            }
        }
        return blocks;
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
