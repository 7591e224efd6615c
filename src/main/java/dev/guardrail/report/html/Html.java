package dev.guardrail.report.html;

import dev.guardrail.report.Links;
import dev.guardrail.report.Printable;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.document.Span;
import dev.guardrail.report.figure.Count;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What templates ask for. */
public final class Html {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private static final Asset STYLE = Asset.named("page.css");
    private static final Asset SCRIPT = Asset.named("page.js");

    private final Links links;
    private final boolean linked;

    Html(Links links) {
        this(links, true);
    }

    private Html(Links links, boolean linked) {
        this.links = links;
        this.linked = linked;
    }

    /** The same without links: what a reader unfolds by a click leads nowhere else. */
    public Html unlinked() {
        return linked ? new Html(Links.NONE, false) : this;
    }

    /** Whether lines may have links. */
    public boolean isLinked() {
        return linked;
    }

    /** The rules of the page's look. */
    public String style() {
        return STYLE.text();
    }

    /** The program of the page. */
    public String script() {
        return SCRIPT.text();
    }

    /** What a browser may do for the page: apply this style, run this program, and nothing else. */
    public String policy() {
        return "default-src 'none'; style-src " + STYLE.source() + "; script-src " + SCRIPT.source()
                + "; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
    }

    /** Text of a repository without characters that nobody sees. */
    public String text(String text) {
        return Printable.of(text);
    }

    /** The same of several lines. */
    public String lines(String text) {
        return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
    }

    /** What a document is about and says, in a word each: people find its tab by it. */
    public String title(Document document) {
        return document.sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(PageBlock.Banner.class::isInstance)
                        .map(banner -> ((PageBlock.Banner) banner).badge().word() + ": ")
                        .findFirst()
                        .orElse("")
                + plain(document.title());
    }

    /** A line as text alone. */
    private String plain(Line line) {
        return text(line.spans().stream().map(Html::plain).collect(Collectors.joining()));
    }

    private static String plain(Span span) {
        if (span instanceof Span.Text text) {
            return text.text();
        } else if (span instanceof Span.Code code) {
            return code.text();
        } else if (span instanceof Span.Strong strong) {
            return strong.line().spans().stream().map(Html::plain).collect(Collectors.joining());
        } else if (span instanceof Span.To to) {
            return to.line().spans().stream().map(Html::plain).collect(Collectors.joining());
        }
        return ((Span.At) span).label();
    }

    /** The class of a tone. */
    public String tone(PageBlock.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** The values of an entry as a query; none where it has none. */
    public @Nullable String labels(PageBlock.Entry entry) {
        return entry.labels().isEmpty()
                ? null
                : new TreeMap<>(entry.labels())
                        .entrySet().stream()
                                .map(label -> label.getKey() + "="
                                        + URLEncoder.encode(label.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    /** {@code 12 findings}. */
    public String count(PageBlock.Filtered filtered) {
        return Count.of(filtered.total(), filtered.noun());
    }

    /** The address of the findings of one file. */
    public String findingsOf(String path) {
        return "findings?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The boxes of a map in their places. */
    public Treemap treemap(PageBlock.DeltaMap map) {
        return Treemap.of(map);
    }

    /** The address of a place; nothing where it has none. */
    public Optional<String> url(Span.At at) {
        return links.url(at);
    }

    /** The name of a section in addresses. */
    public String anchor(Section section) {
        return NO_LETTERS
                .matcher(section.title().toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
    }
}
