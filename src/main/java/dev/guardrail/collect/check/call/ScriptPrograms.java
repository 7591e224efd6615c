package dev.guardrail.collect.check.call;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.workflow.foreign.ForeignScript;
import dev.guardrail.fact.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads files that are run as they are, each in its language. */
final class ScriptPrograms {

    /** The script of a file that a process of PowerShell is started with. */
    static final String STARTED = "-File";

    /** Files whose first line does not say their language, and which are run by a POSIX shell. */
    private static final Pattern SHELL = Pattern.compile(
            "(?:.*/)?(?:\\.?[^./]+|[^/]*\\.(?:sh|bash|zsh|ksh|dash|ash|bats|env|envrc|profile|command|functions|inc|in))");

    private static final Pattern SHEBANG = Pattern.compile("#!.*\\b(?:ba|da|z|k|a)?sh\\b.*");

    private ScriptPrograms() {}

    /**
     * The commands of a program; none for languages that are not read.
     *
     * @param language its path, with the ending that its first line says where it has none
     */
    static ScriptFile read(String path, String language, String text) {
        String name = language.toLowerCase(Locale.ROOT);
        if (name.endsWith(".py")) {
            return ProgramReader.read(path, text);
        } else if (name.endsWith(".ps1")) {
            return file(path, text, Map.of("", Dialect.POWERSHELL, STARTED, Dialect.POWERSHELL_FILE));
        } else if (name.endsWith(".cmd") || name.endsWith(".bat")) {
            return file(path, text, Map.of("", Dialect.CMD));
        }
        String first = text.lines().findFirst().orElse("");
        boolean says = first.startsWith("#!");
        boolean strict = says && first.matches(".*\\s-\\w*e\\w*.*");
        return (says ? SHEBANG : SHELL).matcher(says ? first : language).matches()
                ? file(path, text, Map.of("", Dialect.shell(strict)))
                : ScriptFile.EMPTY;
    }

    private static ScriptFile file(String path, String text, Map<String, Dialect> ways) {
        Map<String, RepositoryScript> scripts = new LinkedHashMap<>();
        ways.forEach((name, dialect) -> {
            String whole = dialect.isPosix() ? text : ForeignScript.inFolder(text, Folders.parent(path));
            scripts.put(
                    name,
                    new RepositoryScript(
                            List.of(new RepositoryScript.Line(whole, Place.file(path), dialect, "")),
                            List.of(),
                            List.of()));
        });
        return new ScriptFile(scripts, List.of(""), Optional.empty());
    }

    /** The ending that a program without one would have, by its first line; empty for scripts of a shell, and for others. */
    static String ending(String path, String text) {
        String first = text.startsWith("#!") && !Paths.name(path).contains(".")
                ? text.lines().findFirst().orElse("")
                : "";
        return first.matches(".*\\bpython[\\d.]*\\b.*")
                ? ".py"
                : first.matches(".*\\bnode\\b.*")
                        ? ".js"
                        : first.matches(".*\\bruby\\b.*") ? ".rb" : first.matches(".*\\bpwsh\\b.*") ? ".ps1" : "";
    }
}
