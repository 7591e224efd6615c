package dev.guardrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.document.Span.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {

    private static final Links LINKS = new Links("", "https://example.org/blob/c0ffee/");

    @Test
    void eachKindOfBlockStandsApart() {
        Blocks blocks = new Blocks()
                .prose("Two `names`.")
                .heading("Part")
                .bullets(List.of(Line.text("one"), Line.text("2. two")))
                .table(List.of("A"), List.of(List.of(Line.code("x|y"))));
        assertThat(markdown(blocks)).isEqualTo("""
                        # T

                        ## 1. S

                        Two `names`.

                        ### Part

                        - one
                        - 2\\. two

                        | A |
                        | --- |
                        | `x\\|y` |
                        """);
    }

    @Test
    void whatIsFoldedIsMarkdownBehindItsSummary() {
        Blocks blocks = new Blocks()
                .folded(Line.text("<i> & ").andCode("a*b"), new Blocks().add(new Block.CodeBlock("json", "{}\n")));
        assertThat(markdown(blocks)).endsWith("""
                        <details>
                        <summary>&lt;i&gt; &amp; <code>a&#42;b</code></summary>

                        ```json
                        {}
                        ```

                        </details>
                        """);
    }

    @Test
    void aPlaceOfTheHeadLinksToItsLine() {
        Line line = Line.text("at ").andPlace(Place.line("a b(1).py", 7), Side.HEAD);
        assertThat(markdown(new Blocks().paragraph(line)))
                .endsWith("at [`a b(1).py:7`](https://example.org/blob/c0ffee/a%20b%281%29.py#L7)\n");
    }

    @Test
    void aPlaceOfNoCommitLinksNowhere() {
        Blocks blocks = new Blocks()
                .paragraph(Line.EMPTY.andPlace(Place.line("ci.json", 7), Side.ELSEWHERE))
                .paragraph(Line.EMPTY.andPlace(Place.line("a.py", 7), Side.BASE));
        assertThat(markdown(blocks)).endsWith("`ci.json:7`\n\n`a.py:7`\n");
    }

    private static String markdown(Blocks blocks) {
        return new MarkdownWriter(LINKS)
                .write(new Document(Line.text("T"), List.of(new Section(1, "S", blocks.list()))));
    }
}
