package dev.guardrail.collect.claim.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a section: numbered, or a short line that stands alone. */
final class CopiedTitle implements CopiedPart {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+\\p{Lu}.*");

    /** Words without the end of a sentence, that begin with a capital or a sign. */
    private static final Pattern TITLE = Pattern.compile("[\\p{Lu}\\p{So}\\d][^\\t]*[^\\s.,:;!?…]");

    private static final Pattern FIELD = Pattern.compile("[\\w][\\w /()-]{0,40}:\\s.*");

    /** What is no title alone: a path, an address, a line of states. */
    private static final Pattern OTHER =
            Pattern.compile("\\S*[/.]\\S*|.*\\bhttps?:.*|.*[=<>{}|].*|[\\d\\s.,%/+-]+|.*\\s{2,}.*");

    private static final int LONGEST = 90;
    /** In lines: so far up a section with a number is looked for. */
    private static final int REACH = 500;

    private static final int WORDS = 9;

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        String line = text.line(at).strip();
        if (line.isEmpty() || line.length() > LONGEST || text.line(at).startsWith("  ") || !isTitle(text, at, line)) {
            return Optional.empty();
        }
        SourceLine source = text.source(at);
        return Optional.of(new Read(
                List.of(
                        SourceLine.of("", at + 1),
                        new LineBuilder(at + 1)
                                .make("#".repeat(level(text, at, line)) + " ")
                                .add(source)
                                .build(),
                        SourceLine.of("", at + 1)),
                at + 1));
    }

    private static boolean isTitle(CopiedText text, int at, String line) {
        if (FIELD.matcher(line).matches() || !TITLE.matcher(line).matches()) {
            return false;
        }
        return NUMBERED.matcher(line).matches() ? isSection(text, at, line) : isAlone(text, at, line);
    }

    /** Numbers of a list follow one another; between those of sections stands something. */
    private static boolean isSection(CopiedText text, int at, String line) {
        Matcher number = NUMBERED.matcher(line);
        boolean deep = number.matches() && number.group(1).contains(".");
        int own = text.number(at);
        int next = text.number(text.next(at));
        int previous = text.number(text.previous(at));
        return deep || own > 0 && next != own + 1 && (own == 1 || previous != own - 1);
    }

    private static boolean isAlone(CopiedText text, int at, String line) {
        boolean before = text.isBlank(at - 1);
        boolean behind = text.isBlank(at + 1) || SpacedTable.isRow(text.line(at + 1)) || text.isBullet(at + 1);
        boolean first = text.previous(at) < 0;
        return !OTHER.matcher(line).matches()
                && (before && behind || first || isFirst(text, at))
                && line.split("\\s+", -1).length <= WORDS + (first ? WORDS : 0)
                && text.next(at) < text.size();
    }

    /** Whether only what a page shows around a file stands before. */
    private static boolean isFirst(CopiedText text, int at) {
        PageChrome chrome = new PageChrome();
        for (int i = 0; i < at; i++) {
            if (!text.isBlank(i)
                    && chrome.read(text, i).isEmpty()
                    && !text.line(i).strip().matches("\\S+/\\S+\\.md|\\S+\\.md")) {
                return false;
            }
        }
        return true;
    }

    /** The first title is that of the document; those without a number stand within one that has one. */
    private static int level(CopiedText text, int at, String line) {
        Matcher number = NUMBERED.matcher(line);
        if (number.matches()) {
            return Math.min(
                    6, 2 + (int) number.group(1).chars().filter(c -> c == '.').count());
        }
        if (isFirst(text, at)) {
            return 1;
        }
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            String before = text.line(i).strip();
            if (NUMBERED.matcher(before).matches() && TITLE.matcher(before).matches() && isSection(text, i, before)) {
                return 4;
            }
        }
        return 2;
    }
}
