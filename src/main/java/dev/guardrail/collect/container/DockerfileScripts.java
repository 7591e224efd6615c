package dev.guardrail.collect.container;

import dev.guardrail.collect.supply.ScriptFacts;
import dev.guardrail.fact.Fact;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the commands of the {@code RUN} instructions of a Dockerfile, each at its own line. */
final class DockerfileScripts {

    private static final Pattern FLAG = Pattern.compile("\\s*--\\S+");
    private static final Pattern HEREDOC = Pattern.compile("(?<!\\S)\\d*<<-?([\"']?)([^\\s<\"']+)\\1(?!\\S)");
    private static final Pattern KEYWORD = Pattern.compile("(?i)\\s*(?:ONBUILD\\s+)?(RUN|SHELL|FROM)\\b");
    private static final Pattern ESCAPE = Pattern.compile("(?i)#\\s*escape\\s*=\\s*`\\s*");
    private static final Pattern POSIX = Pattern.compile("(?:.*/)?(?:ba|z|da|k|a)?sh");
    private static final Pattern POWERSHELL = Pattern.compile("(?i)(?:.*[/\\\\])?(?:pwsh|powershell)(?:\\.exe)?");

    private final String path;
    private final int before;
    private final List<String> lines;
    private final String escape;
    private final Map<String, List<ScriptFacts.Text>> stages = new LinkedHashMap<>();
    private int stage = -1;
    private boolean powershell;
    private boolean foreign;

    private DockerfileScripts(String path, int before, List<String> lines) {
        this.path = path;
        this.before = before;
        this.lines = lines;
        this.escape = lines.stream()
                        .takeWhile(line -> line.startsWith("#"))
                        .anyMatch(line -> ESCAPE.matcher(line).matches())
                ? "`"
                : "\\";
    }

    /**
     * The facts of the commands of a Dockerfile.
     *
     * @param before the lines of the file before the first one of these
     * @throws YamlException if it is no Dockerfile
     */
    static List<Fact> read(String path, List<String> lines, int before) throws YamlException {
        DockerfileScripts scripts = new DockerfileScripts(path, before, lines);
        DockerfileLines.of(path, lines).forEach(scripts::instruction);
        List<Fact> facts = new ArrayList<>();
        scripts.stages.values().forEach(texts -> facts.addAll(ScriptFacts.of(texts)));
        return facts;
    }

    private void instruction(LogicalLine line) {
        Matcher keyword = KEYWORD.matcher(line.text());
        if (!keyword.lookingAt()) {
            return;
        }
        String rest = line.text().substring(keyword.end());
        switch (keyword.group(1).toUpperCase(Locale.ROOT)) {
            case "FROM" -> {
                stage++;
                shell(List.of());
            }
            case "SHELL" -> shell(Words.of(rest.strip()));
            default -> run(line, rest);
        }
    }

    private void shell(List<String> words) {
        String program = words.isEmpty() ? "sh" : words.get(0);
        powershell = POWERSHELL.matcher(program).matches();
        foreign = !powershell && !POSIX.matcher(program).matches();
    }

    private void run(LogicalLine line, String rest) {
        String command = FLAG.matcher(rest).lookingAt() ? withoutFlags(rest) : rest;
        boolean list = command.strip().startsWith("[")
                && Words.of(command.strip()).size() > 0
                && !Words.of(command.strip()).get(0).startsWith("[");
        if (list) {
            add(line.line(), false, quoted(Words.of(command.strip())));
        } else if (!line.documents().isEmpty()
                && HEREDOC.matcher(command).replaceAll("").isBlank()) {
            document(line);
        } else if (!foreign) {
            add(line.line(), powershell, source(line));
        }
    }

    private static String withoutFlags(String rest) {
        String left = rest;
        for (Matcher flag = FLAG.matcher(left); flag.lookingAt(); flag = FLAG.matcher(left)) {
            left = left.substring(flag.end());
        }
        return left;
    }

    /** Words as a shell reads them. */
    static String quoted(List<String> words) {
        List<String> quoted = words.stream()
                .map(word -> word.matches("[\\w./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .toList();
        return String.join(" ", quoted);
    }

    /** A here-document that is itself the script; one that names another interpreter is none for a shell. */
    private void document(LogicalLine line) {
        String first = line.documents().get(0);
        boolean other = first.startsWith("#!") && !first.matches("#!.*\\b(?:ba|z|da|k|a)?sh\\b.*");
        if (!other && !foreign) {
            int start = line.endLine() - line.documents().size();
            add(start, powershell, String.join("\n", line.documents()));
        }
    }

    private void add(int line, boolean asPowerShell, String text) {
        String name = String.valueOf(Math.max(stage, 0));
        stages.computeIfAbsent(name, first -> new ArrayList<>())
                .add(new ScriptFacts.Text(path, before + line, name, asPowerShell, text));
    }

    /** The instruction as a shell reads it, with as many lines as the file has: comments within it are left out. */
    private String source(LogicalLine line) {
        StringBuilder text = new StringBuilder();
        String mark = powershell ? "`" : "\\";
        boolean continued = true;
        boolean atFlags = true;
        for (int i = line.line() - 1; i < line.endLine() && i < lines.size(); i++) {
            String written = lines.get(i);
            if (i == line.line() - 1) {
                Matcher keyword = KEYWORD.matcher(written);
                written = keyword.lookingAt() ? written.substring(keyword.end()) : written;
            } else if (continued && (written.isBlank() || written.strip().startsWith("#"))) {
                text.append(mark).append('\n');
                continue;
            }
            written = atFlags ? withoutFlags(written) : written;
            String whole = written.stripTrailing();
            continued &= whole.endsWith(escape);
            atFlags &= continued && whole.length() == 1;
            text.append(continued ? whole.substring(0, whole.length() - 1) + mark : written)
                    .append('\n');
        }
        return text.toString();
    }
}
