package dev.guardrail.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkable part of {@code docs/style.md}.
 *
 * @param banned the banned turns
 */
record Style(List<Pattern> banned) {

    private static final int LONGEST = 120;
    private static final Pattern BLOCK = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    /** Names in backticks, and prose of the audited repository in double quotes. */
    private static final Pattern QUOTED = Pattern.compile("`[^`]*`|\"[^\"]*\"");

    /** Code, targets of links, and comments. */
    private static final Pattern CODE = Pattern.compile("`+[^`]+`+|\\]\\([^)]*\\)|<!--.*?-->");

    private static final Pattern RULE_ID = Pattern.compile("\\b[a-z]+/[a-z-]+\\b");

    /** Paths, options, calls, {@code a_b} and {@code a.b}. */
    private static final Pattern NAME = Pattern.compile(
            "\\S*\\w/\\w\\S*|\\S*\\w_\\w\\S*|\\S*\\w\\(\\)|(?<!\\S)--\\w\\S*|@\\w\\S*|[A-Za-z]\\w*\\.[A-Za-z]\\w*");

    static Style read(Path page) {
        try {
            return new Style(BLOCK.matcher(Files.readString(page))
                    .results()
                    .flatMap(block -> block.group(1).lines())
                    .map(turn -> Pattern.compile(turn, Pattern.CASE_INSENSITIVE))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the message of a finding. */
    List<String> faultsOfMessage(String message) {
        String prose = QUOTED.matcher(message).replaceAll("");
        List<String> faults = new ArrayList<>();
        if (prose.length() > LONGEST) {
            faults.add("longer than " + LONGEST + " characters");
        }
        if (Character.isUpperCase(message.charAt(0)) && !message.startsWith("GitHub ")) {
            faults.add("starts with a capital");
        }
        if (message.endsWith(".")) {
            faults.add("ends with a full stop");
        }
        if (prose.contains("`") || prose.contains("\"")) {
            faults.add("a backtick or a double quote is not closed");
        }
        NAME.matcher(prose)
                .results()
                .map(MatchResult::group)
                .forEach(name -> faults.add("no backticks around " + name));
        bannedTurns(prose).forEach(faults::add);
        return faults;
    }

    /** What is wrong with a Markdown page, outside of code and ids of rules. */
    List<String> faultsOfPage(String path, List<String> lines) {
        List<String> prose = proseOf(lines);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            // A turn may be wrapped.
            String next = i + 1 < lines.size() ? prose.get(i + 1).strip() : "";
            int end = prose.get(i).length();
            int line = i + 1;
            turns(prose.get(i) + " " + next)
                    .filter(turn -> turn.start() < end)
                    .forEach(turn -> faults.add(path + ":" + line + ": banned turn: " + turn.group()));
        }
        return faults;
    }

    /** The banned turns in a text. */
    Stream<String> bannedTurns(String text) {
        return turns(text).map(turn -> "banned turn: " + turn.group());
    }

    private Stream<MatchResult> turns(String text) {
        return banned.stream().flatMap(turn -> turn.matcher(text).results());
    }

    private static List<String> proseOf(List<String> lines) {
        List<String> prose = new ArrayList<>();
        boolean block = false;
        for (String line : lines) {
            boolean fence = line.strip().startsWith("```");
            block ^= fence;
            String text = CODE.matcher(line).replaceAll("");
            prose.add(block || fence ? "" : RULE_ID.matcher(text).replaceAll(""));
        }
        return prose;
    }
}
