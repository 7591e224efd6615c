package dev.guardrail.collect.format;

import dev.guardrail.collect.TextEncoding;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import java.util.List;

/** Reads a file as {@link java.util.Properties} does, but keeps the lines of its keys. */
public final class PropertiesFile {

    private static final int HEXADECIMAL = 16;

    private final String path;
    private final List<String> lines;
    private final FlatDocument document;
    private int next;

    private PropertiesFile(String path, String text) {
        this.path = path;
        this.lines = text.lines().toList();
        this.document = new FlatDocument(path, lines);
    }

    /**
     * Reads a file.
     *
     * @throws YamlException if an escape {@code \\uXXXX} has no four digits
     */
    public static YamlDocument read(String path, byte[] content) throws YamlException {
        PropertiesFile file = new PropertiesFile(path, TextEncoding.text(content));
        while (file.next < file.lines.size()) {
            file.logicalLine();
        }
        return file.document.document();
    }

    /** A line with those that continue it: lines before ones that end with an odd number of backslashes. */
    private void logicalLine() throws YamlException {
        int line = next + 1;
        String first = start(lines.get(next++));
        if (first.isEmpty() || first.startsWith("#") || first.startsWith("!")) {
            return;
        }
        StringBuilder text = new StringBuilder(first);
        while (isContinued(text)) {
            text.setLength(text.length() - 1);
            if (next == lines.size()) {
                break;
            }
            text.append(start(lines.get(next++)));
        }
        pair(line, text.toString());
    }

    private void pair(int line, String text) throws YamlException {
        int end = 0;
        while (end < text.length() && !isSeparator(text.charAt(end))) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        int value = end;
        boolean separated = false;
        while (value < text.length()
                && isSeparator(text.charAt(value))
                && !(separated && !isBlank(text.charAt(value)))) {
            separated |= !isBlank(text.charAt(value));
            value++;
        }
        document.add(line, next, unescaped(line, text.substring(0, end)), unescaped(line, text.substring(value)));
    }

    private String unescaped(int line, String text) throws YamlException {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || ++i == text.length()) {
                plain.append(c == '\\' ? "" : c);
                continue;
            }
            char escaped = text.charAt(i);
            if (escaped == 'u') {
                plain.append(character(line, text, i + 1));
                i += 4;
            } else {
                int control = "tnrf".indexOf(escaped);
                plain.append(control < 0 ? escaped : "\t\n\r\f".charAt(control));
            }
        }
        return plain.toString();
    }

    private char character(int line, String text, int from) throws YamlException {
        String digits = text.substring(from, Math.min(from + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw new YamlException(Place.line(path, line), "expected four hexadecimal digits behind `\\u`");
        }
        return (char) Integer.parseInt(digits, HEXADECIMAL);
    }

    private static boolean isContinued(CharSequence text) {
        int at = text.length();
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at--;
        }
        return (text.length() - at) % 2 == 1;
    }

    private static String start(String line) {
        int at = 0;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return line.substring(at);
    }

    private static boolean isSeparator(char c) {
        return c == '=' || c == ':' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
