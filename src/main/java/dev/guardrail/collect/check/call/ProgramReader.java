package dev.guardrail.collect.check.call;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the programs with literal words that a script in Python starts. */
final class ProgramReader {

    private static final Pattern START = Pattern.compile(
            "(?<keep>(?:sys\\.exit\\(\\s*|SystemExit\\(\\s*|return\\s+|=\\s*))?\\b(?:subprocess\\.)?(?<how>run|call|check_call|check_output|pytest\\.main|os\\.system)\\(\\s*(?<words>\\[[^\\]]*\\]|\"[^\"]*\"|'[^']*')(?<rest>[^)]*)\\)");
    private static final Pattern LITERAL = Pattern.compile("[\"']([^\"']*)[\"']|sys\\.executable");

    private ProgramReader() {}

    static ScriptFile read(String path, String text) {
        List<RepositoryScript.Line> lines = new ArrayList<>();
        Matcher start = START.matcher(text);
        while (start.find()) {
            int line = 1
                    + (int) text.substring(0, start.start("how"))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            String how = start.group("how");
            boolean checked = how.startsWith("check_")
                    || start.group("keep") != null
                    || start.group("rest").contains("check=True");
            String words = words(start.group("words"));
            lines.add(new RepositoryScript.Line(
                    how.equals("pytest.main") ? "pytest " + words : words,
                    Place.line(path, line),
                    true,
                    checked ? "" : "`" + how + "` without a look at the status"));
        }
        return lines.isEmpty()
                ? ScriptFile.EMPTY
                : new ScriptFile(
                        Map.of("", new RepositoryScript(lines, List.of(), List.of())), List.of(""), Optional.empty());
    }

    private static String words(String written) {
        if (!written.startsWith("[")) {
            return written.substring(1, written.length() - 1);
        }
        List<String> words = new ArrayList<>();
        Matcher literal = LITERAL.matcher(written);
        while (literal.find()) {
            words.add(literal.group(1) == null ? "python" : PyprojectReader.quoted(literal.group(1)));
        }
        return String.join(" ", words);
    }
}
