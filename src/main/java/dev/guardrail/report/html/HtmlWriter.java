package dev.guardrail.report.html;

import dev.guardrail.report.Links;
import dev.guardrail.report.XmlText;
import dev.guardrail.report.document.Document;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Writes a document as one HTML file. */
public final class HtmlWriter {

    private final Links links;

    /** Creates a writer of documents whose places link to files. */
    public HtmlWriter(Links links) {
        this.links = links;
    }

    /** The whole file. */
    public String write(Document document) {
        StringOutput out = new StringOutput();
        Templates.ENGINE.render("page.jte", Map.of("html", new Html(links), "document", document), out);
        return XmlText.quiet(out.toString());
    }

    /** Loaded with the first page, and not with the class that may write one. */
    private static final class Templates {
        static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    }
}
