package dev.guardrail.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scripts of the repository that a script calls, and those that they call. */
final class CalledScripts {

    /** Scripts of scripts are followed so far; then it counts as not known what they call. */
    private static final int DEPTH = 6;

    private static final Pattern BREAKS = Pattern.compile("\\\\\\r?\\n");
    private static final Pattern COMMANDS =
            Pattern.compile("\\r?\\n|&&|\\|\\|?|;|\\$\\(|`|\\(|\\)|\\bthen\\b|\\bdo\\b|\\belse\\b");
    private static final Pattern SCRIPT =
            Pattern.compile("(?i).*\\.(sh|bash|zsh|py|js|mjs|cjs|ts|rb|pl|ps1|php|bat|cmd)");
    private static final Pattern STARTER =
            Pattern.compile("sudo|env|exec|time|nohup|xvfb-run|command|bash|sh|zsh|dash|source|\\.|python[\\d.]*"
                    + "|node|ruby|perl|pwsh|powershell|php|deno|bun|npx|tsx|ts-node|run|-\\S+|\\w+=\\S*");
    private static final Pattern SYSTEM =
            Pattern.compile("/(usr|bin|sbin|opt|etc|tmp|home|var|dev)/.*|https?:.*|[~<>&].*");
    private static final Pattern PACKAGE_SCRIPT =
            Pattern.compile("\\b(?:npm|pnpm|yarn|bun)\\s+(?:run(?:-script)?\\s+)?(?:-\\S+\\s+)*([\\w:.-]+)");

    /** The files in which programs look for what they are asked to do. */
    private static final Map<String, List<String>> FILES = Map.ofEntries(
            Map.entry("make", List.of("Makefile", "makefile", "GNUmakefile")),
            Map.entry("gmake", List.of("Makefile", "makefile", "GNUmakefile")),
            Map.entry("just", List.of("justfile", "Justfile", ".justfile")),
            Map.entry("task", List.of("Taskfile.yml", "Taskfile.yaml")),
            Map.entry("rake", List.of("Rakefile")),
            Map.entry("tox", List.of("tox.ini")),
            Map.entry("nox", List.of("noxfile.py")),
            Map.entry("invoke", List.of("tasks.py")),
            Map.entry("gulp", List.of("gulpfile.js")),
            Map.entry("gradle", List.of("build.gradle", "build.gradle.kts")),
            Map.entry("gradlew", List.of("build.gradle", "build.gradle.kts")),
            Map.entry("mvn", List.of("pom.xml")),
            Map.entry("mvnw", List.of("pom.xml")),
            Map.entry("goreleaser", List.of(".goreleaser.yml", ".goreleaser.yaml")));

    private final Sources sources;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> texts = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();

    private CalledScripts(Sources sources) {
        this.sources = sources;
    }

    /**
     * What a script calls.
     *
     * @param folder the folder in which it runs; empty for the root of the repository
     */
    static CalledScripts of(String script, String folder, Sources sources) {
        CalledScripts called = new CalledScripts(sources);
        called.follow(script, folder, 0);
        return called;
    }

    /** The texts of the called scripts. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** What is called, and is no file of the repository. */
    Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    private void follow(String script, String folder, int depth) {
        String joined = BREAKS.matcher(script).replaceAll(" ");
        for (String command : COMMANDS.split(joined, 0)) {
            command(command.strip(), folder, depth);
        }
        packageScripts(joined, folder, depth);
    }

    private void command(String command, String folder, int depth) {
        if (command.startsWith("#")) {
            return;
        }
        boolean first = true;
        for (String written : command.split("\\s+", -1)) {
            String word = written.replaceAll("^[\"']+|[\"']+$", "");
            String name = word.replaceFirst("^.*/", "");
            if (first) {
                FILES.getOrDefault(name, List.of()).forEach(file -> open(file, folder, depth, false));
            }
            boolean found = word.length() > 1 && isPath(word) && open(word, folder, depth, true);
            if (!found && first && isScript(word)) {
                unknown.add(word);
            }
            first = first && STARTER.matcher(name.isEmpty() ? word : name).matches();
        }
    }

    private static boolean isPath(String word) {
        return !word.startsWith("-") && !SYSTEM.matcher(word).matches();
    }

    /** Whether a word that begins a command names a script, and no program of the system. */
    private static boolean isScript(String word) {
        return isPath(word)
                && !word.contains("=")
                && (word.contains("/") || SCRIPT.matcher(word).matches());
    }

    /** Follows a file; whether it is there. A file that is only named has to be a script. */
    private boolean open(String path, String folder, int depth, boolean named) {
        String at = normal(folder + "/"
                + path.replaceFirst("^(\\$\\{?GITHUB_WORKSPACE}?|\\$\\{\\{ *github\\.workspace *}}|\\$PWD)/", "/"));
        String text = sources.text(at).orElse("");
        if (text.isEmpty()) {
            return false;
        }
        boolean script = !named || text.startsWith("#!") || SCRIPT.matcher(at).matches();
        if (script && seen.add(at)) {
            texts.add(text);
            if (depth < DEPTH) {
                follow(text, folder, depth + 1);
            } else {
                unknown.add(at);
            }
        }
        return true;
    }

    private void packageScripts(String script, String folder, int depth) {
        Matcher called = PACKAGE_SCRIPT.matcher(script);
        while (called.find()) {
            String at = normal(folder + "/package.json");
            for (String name : List.of("pre" + called.group(1), called.group(1), "post" + called.group(1))) {
                Pattern entry = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
                Matcher found = entry.matcher(sources.text(at).orElse(""));
                if (found.find() && seen.add(at + " " + name) && depth < DEPTH) {
                    texts.add(found.group(1));
                    follow(found.group(1), folder, depth + 1);
                }
            }
        }
    }

    private static String normal(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
