package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of an element with code. */
final class HtmlCode {

    /** The class with which renderers name a language: {@code language-python}, {@code highlight-source-shell}. */
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|\\s)(?:lang(?:uage)?-|highlight-(?:source|text)-)([\\w+-]+)");

    private final HtmlSource source;
    private final List<SourceLine> lines = new ArrayList<>();
    private String language;
    private LineBuilder line;
    private boolean begun;

    HtmlCode(HtmlSource source, String language) {
        this.source = source;
        this.language = language;
        this.line = new LineBuilder(1);
    }

    /** The language that the class of an element names, as fences name it. */
    static Optional<String> language(HtmlToken token) {
        Matcher matcher = LANGUAGE.matcher(token.attribute("class").orElse(""));
        Optional<String> lang =
                token.attribute("lang").filter(name -> token.name().equals("pre"));
        return matcher.find() ? Optional.of(matcher.group(1).replaceFirst("-basic$", "")) : lang;
    }

    String language() {
        return language;
    }

    void write(HtmlToken token) {
        if (!token.isText()) {
            language = language(token).filter(name -> language.isEmpty()).orElse(language);
            return;
        }
        int at = token.from();
        while (at < token.to()) {
            int end = source.text().indexOf('\n', at);
            int to = end < 0 ? token.to() : Math.min(end, token.to());
            if (to > at) {
                source.copy(line, at, to, false);
            }
            if (to == token.to()) {
                return;
            }
            // HTML leaves out an end of line right behind the tag.
            if (begun || !line.text().isEmpty()) {
                lines.add(line.build());
            }
            begun = true;
            line = new LineBuilder(source.line(to + 1));
            at = to + 1;
        }
    }

    List<SourceLine> lines() {
        if (!line.text().isEmpty()) {
            lines.add(line.build());
        }
        return lines;
    }
}
