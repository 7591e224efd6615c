package dev.guardrail.collect.check.call;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sessions of a {@code noxfile.py}: the calls of {@code session.run} with literal words. */
final class NoxReader {

    private static final Pattern SESSION = Pattern.compile("^@(?:nox\\.)?session\\b(.*)$");
    private static final Pattern NAME = Pattern.compile("\\bname\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern FUNCTION = Pattern.compile("^def\\s+(\\w+)\\s*\\(");
    private static final Pattern RUN = Pattern.compile("\\bsession\\.run(?:_always|_install)?\\(");
    private static final Pattern DEFAULTS = Pattern.compile("nox\\.options\\.sessions\\s*=\\s*[\\[(]([^\\])]*)");
    private static final Pattern LITERAL = Pattern.compile("[\"']([^\"']*)[\"']");

    private final String path;
    private final String text;

    NoxReader(String path, String text) {
        this.path = path;
        this.text = text;
    }

    ScriptFile read() {
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        String name = "";
        boolean session = false;
        int offset = 0;
        for (int i = 0; i < lines.length; i++) {
            Matcher decorator = SESSION.matcher(lines[i]);
            Matcher function = FUNCTION.matcher(lines[i]);
            if (decorator.find()) {
                session = true;
                Matcher named = NAME.matcher(text.substring(offset, Math.min(text.length(), offset + 400)));
                name = named.find() && named.start() < distanceToFunction(offset) ? named.group(1) : "";
            } else if (function.find() && session) {
                String body = body(lines, i + 1);
                scripts.put(name.isEmpty() ? function.group(1) : name, script(body, i + 2));
                session = false;
            }
            offset += lines[i].length() + 1;
        }
        List<String> first = new ArrayList<>();
        Matcher defaults = DEFAULTS.matcher(text);
        if (defaults.find()) {
            Matcher literal = LITERAL.matcher(defaults.group(1));
            while (literal.find()) {
                first.add(literal.group(1));
            }
        } else {
            first.addAll(scripts.keySet());
        }
        return new ScriptFile(scripts, first, Optional.empty());
    }

    private int distanceToFunction(int offset) {
        int at = text.indexOf("\ndef ", offset);
        return at < 0 ? Integer.MAX_VALUE : at - offset;
    }

    private static String body(String[] lines, int from) {
        StringBuilder body = new StringBuilder();
        for (int i = from;
                i < lines.length
                        && (lines[i].isBlank()
                                || Character.isWhitespace(lines[i].charAt(0))
                                || lines[i].startsWith(")"));
                i++) {
            if (lines[i].matches(" {4}return\\b.*")) {
                break;
            }
            body.append(lines[i].replaceFirst("^\\s*#.*", "")).append('\n');
        }
        return body.toString();
    }

    private RepositoryScript script(String body, int firstLine) {
        List<RepositoryScript.Line> lines = new ArrayList<>();
        Matcher run = RUN.matcher(body);
        while (run.find()) {
            String arguments = arguments(body, run.end());
            List<String> words = new ArrayList<>();
            Matcher literal =
                    LITERAL.matcher(arguments.replaceAll("\\b(\\w+)\\s*=\\s*(\\[[^\\]]*\\]|\\{[^}]*\\}|[^,]*)", ""));
            while (literal.find()) {
                words.add(PyprojectReader.quoted(literal.group(1)));
            }
            int line = firstLine
                    + (int) body.substring(0, run.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            String forgiven = arguments.contains("success_codes") ? "`success_codes`" : "";
            lines.add(new RepositoryScript.Line(String.join(" ", words), Place.line(path, line), true, forgiven));
        }
        return new RepositoryScript(lines, List.of(), List.of());
    }

    private static String arguments(String body, int from) {
        int depth = 1;
        int at = from;
        while (at < body.length() && depth > 0) {
            char c = body.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        return body.substring(from, Math.max(from, at - 1));
    }
}
