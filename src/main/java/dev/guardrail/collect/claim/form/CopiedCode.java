package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of code without fences: JSON, or lines that only code has. */
final class CopiedCode implements CopiedPart {

    private static final Pattern JSON = Pattern.compile("\\s*[{\\[]\\s*(?:\".*)?");

    /** By the language, lines that begin with its words and have its signs. */
    private static final Map<String, Pattern> LANGUAGES = new java.util.TreeMap<>(
            Map.of(
                    "python",
                    Pattern.compile(
                            "\\s*(?:(?:async )?def \\w+\\(.*|class \\w+(?:\\(.*\\))?:\\s*(?:#.*)?|from [\\w.]+ import .*|import [\\w.]+(?: as \\w+)?|@\\w[\\w.]*(?:\\(.*)?|(?:if|elif|while|for|with|try|except|else)\\b.*:\\s*(?:#.*)?)"),
                    "typescript",
                    Pattern.compile(
                            "\\s*(?:(?:export |async )*(?:function \\w+\\(|(?:const|let|var) \\w+.*[=;]|interface \\w+ \\{|class \\w+.*\\{).*|import .* from ['\"].*|\\}\\)?;)"),
                    "mermaid",
                    Pattern.compile(
                            "\\s*(?:graph (?:TD|TB|LR|RL|BT)|flowchart (?:TD|TB|LR|RL|BT)|sequenceDiagram|stateDiagram(?:-v2)?|classDiagram|gantt)\\s*;?"),
                    "java",
                    Pattern.compile("\\s*(?:public|private|protected|static|final) [^.]*[{;(]\\s*.*"),
                    "bash",
                    Pattern.compile(
                            "\\s*(?:\\$ \\S.*|(?:git|pip|npm|pytest|python|mvn|docker|make|gh|curl|ruff|mypy|cargo|go) [\\w./-]*(?: .*)?(?<![.:])|(?:export )?[A-Z_]+=\\S+)")));

    /** A line that goes on with code. */
    private static final Pattern MORE = Pattern.compile(
            " {2,}\\S.*|\\t\\S.*|[)\\]}][;,)]*\\s*|#\\s.*|//.*|\\w[\\w.\\[\\]]*(?: [+*-]?= |\\().*[^.]|(?:return|raise|throw|assert|yield)\\b.*");

    /** A comment or an assignment, before which code can begin. */
    private static final Pattern FIRST = Pattern.compile("(?:#|//) \\S.*|\\w+ = \\S.*");

    private static final int LONGEST = 400;
    /** So many lines of comments and assignments can stand before what shows a language. */
    private static final int COMMENTS = 40;

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        int end = json(text, at);
        if (end > at) {
            return Optional.of(fenced(text, at, end, "json"));
        }
        Optional<String> language = language(text, at);
        if (language.isEmpty() || text.isBullet(at)) {
            return Optional.empty();
        }
        end = at + 1;
        while (end < text.size() && end - at < LONGEST && isMore(text, end)) {
            end++;
        }
        return Optional.of(fenced(text, at, end, language.get()));
    }

    private static Optional<String> language(String line) {
        return LANGUAGES.entrySet().stream()
                .filter(each -> each.getValue().matcher(line).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The language of a line; of a comment or an assignment, that of what stands right below. */
    private static Optional<String> language(CopiedText text, int at) {
        int code = at;
        while (code - at < COMMENTS && FIRST.matcher(text.line(code)).matches()) {
            code++;
        }
        boolean assigned = text.line(at).startsWith("#") && code > at + 1;
        return language(text.line(code)).or(() -> assigned ? Optional.of("python") : Optional.empty());
    }

    private static boolean isMore(CopiedText text, int at) {
        String line = text.line(at);
        if (line.isBlank()) {
            String next = text.line(text.next(at));
            return next.startsWith("  ") && !text.isBullet(text.next(at))
                    || language(next).isPresent();
        }
        return !text.isBullet(at) && MORE.matcher(line).matches()
                || language(line).isPresent();
    }

    /** Where a block of JSON ends: at the line that closes what its first line opens. */
    private static int json(CopiedText text, int at) {
        if (!JSON.matcher(text.line(at)).matches()) {
            return at;
        }
        int open = 0;
        for (int i = at; i < text.size() && i - at < LONGEST; i++) {
            String bare = text.line(i).replaceAll("\"(?:[^\"\\\\]|\\\\.)*+\"", "");
            open += (int) bare.chars().filter(c -> c == '{' || c == '[').count();
            open -= (int) bare.chars().filter(c -> c == '}' || c == ']').count();
            if (open <= 0) {
                return i > at || text.line(at).contains(":") ? i + 1 : at;
            }
        }
        return at;
    }

    private static Read fenced(CopiedText text, int at, int end, String language) {
        List<SourceLine> lines = new ArrayList<>();
        lines.add(SourceLine.of("", at + 1));
        lines.add(new LineBuilder(at + 1).make("```" + language).build());
        for (int i = at; i < end; i++) {
            lines.add(text.source(i));
        }
        lines.add(new LineBuilder(end).make("```").build());
        lines.add(SourceLine.of("", end));
        return new Read(lines, end);
    }
}
