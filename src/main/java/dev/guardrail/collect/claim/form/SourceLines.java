package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of an audit as Markdown, in whatever form it comes. */
public final class SourceLines {

    private SourceLines() {}

    /** The lines of a file, as Markdown. */
    public static List<SourceLine> of(List<String> lines) {
        List<SourceLine> plain = plain(lines);
        if (HtmlForm.is(lines)) {
            return HtmlForm.markdown(plain);
        }
        return CopiedForm.is(lines) ? CopiedForm.markdown(plain) : unescaped(plain);
    }

    private static List<SourceLine> plain(List<String> lines) {
        List<SourceLine> plain = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            plain.add(SourceLine.of(lines.get(i), i + 1));
        }
        return plain;
    }

    /** Markdown whose names have no backslash before an underscore, outside of code. */
    private static List<SourceLine> unescaped(List<SourceLine> lines) {
        List<SourceLine> read = new ArrayList<>();
        boolean code = false;
        for (SourceLine line : lines) {
            code ^= line.text().stripLeading().startsWith("```");
            read.add(code || !line.text().contains("\\_") ? line : unescaped(line));
        }
        return read;
    }

    private static SourceLine unescaped(SourceLine line) {
        LineBuilder bare = new LineBuilder(line.origins().get(0).line());
        boolean ticked = false;
        int from = 0;
        for (int at = 0; at < line.text().length() - 1; at++) {
            ticked ^= line.text().charAt(at) == '`';
            if (!ticked && line.text().startsWith("\\_", at)) {
                bare.take(line, from, at);
                from = at + 1;
            }
        }
        return bare.take(line, from, line.text().length()).build();
    }

    /** A part of a Markdown document that is HTML, as Markdown. */
    public static List<SourceLine> ofHtml(List<SourceLine> block) {
        return HtmlForm.markdown(block);
    }
}
