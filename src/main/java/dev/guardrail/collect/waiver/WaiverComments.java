package dev.guardrail.collect.waiver;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.language.mask.CodeMask;
import dev.guardrail.collect.language.mask.Syntax;
import dev.guardrail.collect.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The waivers in the comments of a file, by their lines.
 *
 * @param list the waivers
 */
public record WaiverComments(List<WaiverComment> list) {

    /** In bytes; nobody writes comments into a larger file. */
    private static final int LIMIT = 4 << 20;

    /** What every waiver has. */
    private static final Pattern HINT = Pattern.compile("guardrail:[ \\t]*waive");

    /** Where one begins in a comment: behind its sign, at the start of a line of it, or behind another comment. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:^|(?<=\\n))[ \\t]*(?:[#/*!-]|<!--)*+[ \\t]*guardrail:[ \\t]*(?=waive)"
                    + "|[ \\t](?:#|//)[ \\t]{0,9}guardrail:[ \\t]*(?=waive)");

    private static final Pattern END = Pattern.compile("\\s*(?:\\*/\\}?|-->)\\s*$");

    /** So many waivers of a file are read. */
    private static final int MOST = 1_000;

    /** In characters: so much of a line is searched for code. */
    private static final int FAR = 10_000;

    /** So many lines below a waiver are searched for what it is about. */
    private static final int BELOW = 20;

    public static final Reading<WaiverComments> READING =
            new Reading<>("waivers", WaiverComments.class, WaiverComments::reads, LIMIT, WaiverComments::of);

    public WaiverComments {
        list = List.copyOf(list);
    }

    private static boolean reads(String path) {
        return syntax(path).isPresent() || LineSigns.of(path).isPresent();
    }

    /** TOML has the strings of Python, and comments are no different. */
    private static Optional<Syntax> syntax(String path) {
        return path.endsWith(".toml") ? Optional.of(Syntax.PYTHON) : Syntax.of(path);
    }

    private static WaiverComments of(SourceFile file) {
        String text = SourceText.decode(file.content());
        if (!HINT.matcher(text).find()) {
            return new WaiverComments(List.of());
        }
        Optional<Syntax> syntax = syntax(file.path());
        List<WaiverComment> found = new ArrayList<>();
        if (syntax.isPresent()) {
            CodeMask mask = CodeMask.of(text, syntax.get());
            BlockScalars scalars = BlockScalars.of(file.path(), text);
            mask.comments().forEach(comment -> read(mask, scalars, comment, found));
        } else {
            LineSigns.of(file.path()).ifPresent(signs -> new LineComments(text, signs).read(found));
        }
        return new WaiverComments(found);
    }

    private static void read(CodeMask mask, BlockScalars scalars, CodeMask.Comment comment, List<WaiverComment> found) {
        String text = mask.text().substring(comment.start(), comment.end());
        Matcher beginning = BEGINNING.matcher(text);
        while (found.size() < MOST && beginning.find()) {
            int end = text.indexOf('\n', beginning.end());
            int line = mask.line(comment.start() + beginning.end());
            if (!scalars.hold(line)) {
                String said = text.substring(beginning.end(), end < 0 ? text.length() : end);
                found.add(WaiverText.read(
                        line, target(mask, line), END.matcher(said).replaceFirst("")));
            }
        }
    }

    /** The line itself if it has code, or else the next one that has; an empty line ends the search. */
    private static int target(CodeMask mask, int line) {
        for (int at = line; at <= Math.min(line + BELOW, mask.lineCount()); at++) {
            int start = mask.start(at);
            int end = Math.min(mask.start(at + 1), start + FAR);
            String code = mask.code(start, end).replaceAll("[{}]", "").strip();
            if (!code.isEmpty()) {
                return at;
            } else if (mask.text().substring(start, end).isBlank()) {
                return 0;
            }
        }
        return 0;
    }
}
