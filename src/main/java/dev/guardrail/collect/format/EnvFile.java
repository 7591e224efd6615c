package dev.guardrail.collect.format;

import dev.guardrail.collect.TextEncoding;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code .env} file: {@code KEY=value}, quotes, {@code export}, comments. Variables in values are not replaced. */
public final class EnvFile {

    private static final Pattern PAIR =
            Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*(?:=\\s*|:\\s+|:$)(.*)", Pattern.DOTALL);

    private final String path;
    private final List<String> lines;
    private final FlatDocument document;
    private int next;

    private EnvFile(String path, String text) {
        this.path = path;
        this.lines = text.lines().toList();
        this.document = new FlatDocument(path, lines);
    }

    /**
     * Reads a file.
     *
     * @throws YamlException if a line is no pair, or a quote has no end
     */
    public static YamlDocument read(String path, byte[] content) throws YamlException {
        EnvFile file = new EnvFile(path, TextEncoding.text(content));
        while (file.next < file.lines.size()) {
            file.line();
        }
        return file.document.document();
    }

    private void line() throws YamlException {
        String text = lines.get(next++).strip();
        if (text.isEmpty() || text.startsWith("#") || text.matches("export(?:\\s+[A-Za-z_][A-Za-z0-9_]*)+")) {
            return;
        }
        int line = next;
        Matcher pair = PAIR.matcher(text);
        if (!pair.matches()) {
            throw new YamlException(Place.line(path, line), "expected `NAME=value`, found `" + shown(text) + "`");
        }
        String written = pair.group(2);
        String value = !written.isEmpty() && "\"'`".indexOf(written.charAt(0)) >= 0
                ? quoted(line, written)
                : written.replaceFirst("(?:^|\\s+)#.*", "").stripTrailing();
        document.add(line, next, pair.group(1), value);
    }

    /** The text in quotes, which may go on in the next lines. */
    private String quoted(int line, String written) throws YamlException {
        char quote = written.charAt(0);
        StringBuilder value = new StringBuilder();
        String text = written;
        for (int at = 1; ; at++) {
            if (at >= text.length()) {
                if (next == lines.size()) {
                    throw new YamlException(Place.line(path, line), "the quote `" + quote + "` has no end");
                }
                value.append('\n');
                text = lines.get(next++);
                at = -1;
            } else if (text.charAt(at) == quote) {
                return value.toString();
            } else if (quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                value.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at));
            } else {
                value.append(text.charAt(at));
            }
        }
    }

    private static String shown(String text) {
        int end = text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }
}
