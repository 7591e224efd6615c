package dev.guardrail.collect.waiver;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds waivers in files of which only the signs of comments are known. A comment must have its line for itself, because
 * nothing tells whether a sign behind something else is part of a string.
 */
final class LineComments {

    private static final Pattern WAIVER = Pattern.compile("[-#;%/! \\t]*guardrail:[ \\t]*(waive.*)");
    private static final Pattern END = Pattern.compile("\\s*-->\\s*$");

    /** Code in Markdown shows comments and has none. */
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*");

    private static final int BELOW = 20;
    private static final int MOST = 1_000;

    private final List<String> lines;
    private final List<String> signs;

    LineComments(String text, List<String> signs) {
        this.lines = text.lines().toList();
        this.signs = signs;
    }

    void read(List<WaiverComment> found) {
        boolean fenced = false;
        for (int at = 0; at < lines.size() && found.size() < MOST; at++) {
            String line = lines.get(at);
            fenced ^= FENCE.matcher(line).matches();
            Optional<String> comment = fenced ? Optional.empty() : comment(line);
            if (comment.isPresent()) {
                Matcher waiver = WAIVER.matcher(comment.get());
                if (waiver.matches()) {
                    String said = END.matcher(waiver.group(1)).replaceFirst("");
                    found.add(WaiverText.read(at + 1, target(at + 1), said));
                }
            }
        }
    }

    /** What is behind the sign of a line that is a comment. */
    private Optional<String> comment(String line) {
        String stripped = line.strip();
        return signs.stream()
                .filter(sign -> stripped.regionMatches(true, 0, sign, 0, sign.length()))
                .map(sign -> stripped.substring(sign.length()))
                .findFirst();
    }

    private int target(int from) {
        for (int at = from; at < Math.min(lines.size(), from + BELOW); at++) {
            if (lines.get(at).isBlank()) {
                return 0;
            } else if (comment(lines.get(at)).isEmpty()) {
                return at + 1;
            }
        }
        return 0;
    }
}
