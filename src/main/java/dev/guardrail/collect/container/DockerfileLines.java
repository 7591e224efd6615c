package dev.guardrail.collect.container;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a Dockerfile into instructions, as BuildKit does: directives, comments, continuation lines, here-documents. */
final class DockerfileLines {

    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(.+?)\\s*");
    private static final Pattern HEREDOC = Pattern.compile("(?<!\\S)\\d*<<(-?)([\"']?)([^\\s<\"']+)\\2(?!\\S)");
    private static final Pattern TAKES_HEREDOC =
            Pattern.compile("(?i)(?:ONBUILD\\s+)?(?:RUN|COPY|ADD)\\s.*", Pattern.DOTALL);

    private final String path;
    private final List<String> lines;
    private final List<LogicalLine> instructions = new ArrayList<>();
    private char escape = '\\';
    private int next;

    private record Heredoc(String end, boolean stripsTabs) {}

    private DockerfileLines(String path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    /**
     * The instructions, in their order.
     *
     * @throws YamlException if a here-document has no end
     */
    static List<LogicalLine> of(String path, List<String> lines) throws YamlException {
        DockerfileLines split = new DockerfileLines(path, lines);
        split.directives();
        while (split.next < lines.size()) {
            split.instruction();
        }
        return split.instructions;
    }

    /** Directives stand before everything else, even before other comments. */
    private void directives() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher directive = DIRECTIVE.matcher(lines.get(i).strip());
            if (!directive.matches()) {
                return;
            }
            boolean isEscape = directive.group(1).toLowerCase(Locale.ROOT).equals("escape");
            if (isEscape && directive.group(2).equals("`")) {
                escape = '`';
            }
        }
    }

    private void instruction() throws YamlException {
        String first = lines.get(next++).strip();
        if (first.isEmpty() || first.startsWith("#")) {
            return;
        }
        int line = next;
        StringBuilder text = new StringBuilder();
        String part = first;
        while (isContinued(part)) {
            String whole = part.stripTrailing();
            text.append(whole, 0, whole.length() - 1);
            while (next < lines.size() && isNothing(lines.get(next))) {
                next++;
            }
            if (next == lines.size()) {
                part = "";
                break;
            }
            String written = lines.get(next++);
            // The indentation of a continuation line is one space: it separates words, and says nothing else.
            boolean apart = Character.isWhitespace(written.charAt(0)) && !endsBlank(text);
            part = (apart ? " " : "") + written.strip();
        }
        text.append(part);
        String whole = text.toString().strip();
        List<String> documents = documents(line, whole);
        instructions.add(new LogicalLine(line, next, whole, documents));
    }

    private boolean isContinued(String text) {
        String whole = text.stripTrailing();
        int length = whole.length();
        return length > 0 && whole.charAt(length - 1) == escape && (length == 1 || whole.charAt(length - 2) != escape);
    }

    private static boolean endsBlank(CharSequence text) {
        return text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean isNothing(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#");
    }

    private List<String> documents(int line, String text) throws YamlException {
        List<String> documents = new ArrayList<>();
        if (!TAKES_HEREDOC.matcher(text).matches()) {
            return documents;
        }
        Deque<Heredoc> open = new ArrayDeque<>();
        for (Matcher start = HEREDOC.matcher(text); start.find(); ) {
            open.add(new Heredoc(start.group(3), !start.group(1).isEmpty()));
        }
        while (!open.isEmpty()) {
            if (next == lines.size()) {
                throw new YamlException(
                        Place.line(path, line),
                        "the here-document `" + open.getFirst().end() + "` has no end");
            }
            String written = lines.get(next++);
            String own = open.getFirst().stripsTabs() ? written.replaceFirst("^\\t+", "") : written;
            if (own.equals(open.getFirst().end())) {
                open.removeFirst();
            } else {
                documents.add(own);
            }
        }
        return documents;
    }
}
