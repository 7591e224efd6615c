package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of an audit as Markdown, in whatever form it comes. */
public final class SourceLines {

    private SourceLines() {}

    /** The lines of a file, as Markdown. */
    public static List<SourceLine> of(List<String> lines) {
        List<SourceLine> plain = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            plain.add(SourceLine.of(lines.get(i), i + 1));
        }
        if (HtmlForm.is(lines)) {
            return HtmlForm.markdown(plain);
        }
        return CopiedForm.is(lines) ? CopiedForm.markdown(plain) : plain;
    }

    /** A part of a Markdown document that is HTML, as Markdown. */
    public static List<SourceLine> ofHtml(List<SourceLine> block) {
        return HtmlForm.markdown(block);
    }
}
