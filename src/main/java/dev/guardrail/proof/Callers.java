package dev.guardrail.proof;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.source.SourceCollector;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Importer;
import dev.guardrail.fact.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The functions of the project's own sources that call a function, by the names that they write: in its file, in files that
 * import this, and in its package.
 */
final class Callers {

    /** In bytes; people write less into one file. */
    private static final int LIMIT = 1 << 20;

    /** A line that begins a function, in Python, Go, JavaScript and TypeScript, and Java. */
    private static final Pattern FUNCTION = Pattern.compile(
            "^(\\s*)(?:(?:async\\s+)?def\\s+(\\w+)"
                    + "|func\\s+(?:\\([^)]*\\)\\s*)?(\\w+)"
                    + "|(?:export\\s+)?(?:default\\s+)?(?:async\\s+)?function\\s*\\*?\\s*(\\w+)"
                    + "|(?:export\\s+)?(?:const|let|var)\\s+(\\w+)\\s*=\\s*(?:async\\s*)?(?:\\([^=]*\\)[^=]*=>|\\w+\\s*=>|function\\b)"
                    + "|(?!(?:if|for|while|switch|catch|return|else|new|throw|do|try|synchronized)\\b)(?:[\\w<>\\[\\],.?@]+\\s+)*(\\w+)\\s*\\([^;]*\\)[^;=]*\\{)");

    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|/?\\*|import\\b|from\\b).*");

    private static final Set<String> NO_NAMES =
            Set.of("if", "for", "while", "switch", "catch", "return", "function", "constructor", "init", "__init__");

    private final Snapshot head;
    private final Readings readings = new Readings();
    private final Map<String, Set<String>> importing = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();

    Callers(Snapshot head) {
        this.head = head;
    }

    /** A function that calls another one. */
    record Caller(String path, int line, String name) {}

    /** The functions that call one, in the order of their places. */
    List<Caller> of(String path, String name) {
        Set<String> near = new TreeSet<>(importers(path));
        near.add(path);
        if (Languages.isOfPackages(path)) {
            head.files(other -> isSource(other) && Languages.packageOf(other).equals(Languages.packageOf(path)))
                    .forEach(entry -> near.add(entry.path()));
        }
        List<Caller> callers = new ArrayList<>();
        near.stream().filter(other -> Languages.ofOneFamily(path, other)).forEach(other -> add(other, name, callers));
        return callers;
    }

    private Set<String> importers(String path) {
        return importing.computeIfAbsent(path, any -> {
            Set<String> paths = new TreeSet<>();
            SourceCollector.importers(head, Set.of(path), readings).stream()
                    .filter(importer -> importer.kind() == FileKind.SOURCE)
                    .map(Importer::path)
                    .forEach(paths::add);
            return paths;
        });
    }

    private static boolean isSource(String path) {
        return FileKinds.of(path) == FileKind.SOURCE && Language.of(path).isPresent();
    }

    private void add(String path, String name, List<Caller> callers) {
        List<String> lines = texts.computeIfAbsent(path, this::lines);
        Pattern call = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "\\s*\\(");
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean calls = call.matcher(lines.get(i)).find()
                    && !COMMENT.matcher(lines.get(i)).matches();
            if (calls) {
                around(path, lines, i)
                        .filter(caller -> !caller.name().equals(name) && known.add(caller.name()))
                        .ifPresent(callers::add);
            }
        }
    }

    /** The function around a line: the nearest one above that is indented less. */
    private static Optional<Caller> around(String path, List<String> lines, int index) {
        int indent = indent(lines.get(index));
        for (int i = index; i >= 0; i--) {
            Matcher function = FUNCTION.matcher(lines.get(i));
            boolean outside = i == index || indent(lines.get(i)) < indent;
            if (outside && function.find()) {
                Optional<String> name = name(function);
                if (name.isPresent() && (i < index || isOnOneLine(lines.get(i)))) {
                    return Optional.of(new Caller(path, i + 1, name.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOnOneLine(String line) {
        return line.contains("=>") || line.strip().endsWith("}") || line.matches(".*\\)\\s*(?:->.*)?:\\s*\\S.*");
    }

    private static Optional<String> name(Matcher function) {
        for (int group = 2; group <= function.groupCount(); group++) {
            String name = function.group(group);
            if (name != null && !NO_NAMES.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static int indent(String line) {
        return line.isBlank()
                ? Integer.MAX_VALUE
                : line.length() - line.stripLeading().length();
    }

    /** Of a file that cannot be read, no call is known. */
    private List<String> lines(String path) {
        Optional<Entry> entry = head.find(path).filter(Entry::regular);
        try {
            return entry.isEmpty()
                    ? List.of()
                    : new String(head.read(entry.get(), LIMIT), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    /** How reports call a function. */
    static String shown(Caller caller) {
        return "`" + caller.name() + "` (" + Paths.name(caller.path()) + ":" + caller.line() + ")";
    }
}
