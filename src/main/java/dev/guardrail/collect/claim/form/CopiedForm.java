package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that was copied from a page which showed Markdown: titles without number signs, tables without bars, round bullets, code
 * without fences and names without backticks.
 */
final class CopiedForm {

    /** Titles and fences of a document that still is Markdown; code has comments that look like the title of a document. */
    private static final Pattern BLOCK = Pattern.compile("\\s{0,3}(?:#{2,6}\\s+\\S|```|~~~|={3,}\\s*$).*");

    private static final Pattern INLINE = Pattern.compile(".*(?:\\*\\*\\S[^*]*\\*\\*|`[^`\\s][^`]*`).*");

    /** In lines: what is shorter has no form. */
    private static final int SHORTEST = 4;
    /** So many lines with signs of Markdown are not left over by chance: what an audit quotes can have some. */
    private static final int MARKED = 5;

    private static final char NO_BREAK = '\u00A0';

    private CopiedForm() {}

    static boolean is(List<String> lines) {
        long written = lines.stream().filter(line -> !line.isBlank()).count();
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        // A short text is Markdown with less.
        long most = Math.min(MARKED, 1 + written / 20);
        return written >= SHORTEST
                && !first.startsWith("# ")
                && count(lines, BLOCK) < most
                && count(lines, INLINE) < most;
    }

    private static long count(List<String> lines, Pattern sign) {
        return lines.stream().filter(line -> sign.matcher(line).matches()).count();
    }

    /** The same with plain spaces, of which pages make others to keep them. */
    private static SourceLine spaced(SourceLine line) {
        return line.text().indexOf(NO_BREAK) < 0
                ? line
                : new SourceLine(line.text().replace(NO_BREAK, ' '), line.origins());
    }

    static List<SourceLine> markdown(List<SourceLine> lines) {
        CopiedText text = new CopiedText(lines.stream().map(CopiedForm::spaced).toList());
        List<CopiedPart> parts = List.of(
                new PageChrome(),
                new CopiedCode(),
                new SpacedTable(),
                new LabelledLine(),
                new NamedTable(),
                new CellTable(),
                new CopiedTitle(),
                new CopiedItem(),
                new CopiedLine());
        List<SourceLine> markdown = new ArrayList<>();
        for (int at = 0; at < lines.size(); ) {
            int from = at;
            CopiedPart.Read read = parts.stream()
                    .map(part -> part.read(text, from))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow();
            markdown.addAll(read.lines());
            at = read.next();
        }
        return markdown;
    }
}
