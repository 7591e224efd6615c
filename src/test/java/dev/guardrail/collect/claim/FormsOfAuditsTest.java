package dev.guardrail.collect.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.Claim;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said in Markdown is also found in HTML and in text that was copied from a page. */
final class FormsOfAuditsTest {

    private static final String MARKDOWN = """
            # M09 Audit

            **Range:** `710a0ab...2c6a251`

            ## 1. Summary

            - Introduced `RuntimeContext` class in `process_images()`

            ## 2. Delta Map

            | File | Change |
            |---|---|
            | `modules/context.py` | New (21 lines) |
            | `modules/processing.py` | Modified |

            ## 3. Security

            No new dependencies. PR #26 changed 9 files.

            ```json
            {"files_changed": 9}
            ```
            """;

    private static final String HTML = """
            <!DOCTYPE html>
            <html><head><title>5 commits</title><style>p { margin: 0 }</style></head>
            <body><nav>17 files changed</nav>
            <article class="markdown-body"><h1>M09 Audit</h1>
            <p><strong>Range:</strong> <code>710a0ab...2c6a251</code></p>
            <h2><a class="anchor" href="#s"></a>1. Summary</h2>
            <ul>
            <li>Introduced <code>RuntimeContext</code> class in
            <code>process_images()</code></li>
            </ul>
            <h2>2. Delta Map</h2>
            <table><thead><tr><th>File</th><th>Change</th></tr></thead><tbody>
            <tr><td><code>modules/context.py</code></td><td>New (21 lines)</td></tr>
            <tr>
            <td><code>modules/processing.py</code></td>
            <td>Modified</td>
            </tr></tbody></table>
            <h2>3. Security</h2>
            <p>No new dependencies. PR <a href="#26">#26</a> changed 9&nbsp;files.</p>
            <div class="highlight highlight-source-json"><pre>{<span>&quot;files_changed&quot;</span>: 9}
            </pre></div></article></body></html>
            """;

    private static final String COPIED = """
            docs/milestones/M09/M09_audit.md
            2026-03-11 21:39:12 -07:00

            40 lines (30 loc) · 4.7 KB

            M09 Audit

            Range: 710a0ab...2c6a251

            1. Summary

              • Introduced RuntimeContext class in process_images()

            2. Delta Map

            File Change
            modules/context.py New (21 lines)
            modules/processing.py Modified

            3. Security

            No new dependencies. PR #26 changed 9 files.

            {"files_changed": 9}
            """;

    private static List<Claim> claims(String text) {
        AuditDocument audit = AuditDocument.read("audit.md", text.getBytes(StandardCharsets.UTF_8));
        return ClaimReader.read(audit, Vocabulary.builtIn(), List.of());
    }

    private static List<String> said(String text) {
        return claims(text).stream()
                .map(claim -> claim.kind() + " " + claim.subject() + " " + claim.says())
                .toList();
    }

    private static List<String> placed(String text) {
        return claims(text).stream()
                .map(claim -> claim.place().line() + ":" + claim.place().column() + " " + claim.quote())
                .toList();
    }

    @Test
    void markdownHasClaimsOfAllParts() {
        assertThat(said(MARKDOWN))
                .contains(
                        "symbol RuntimeContext exists",
                        "file modules/context.py added",
                        "lines modules/context.py 21",
                        "file modules/processing.py modified",
                        "dependency dependencies added none",
                        "commit #26 pull request");
    }

    @Test
    void htmlHasTheClaimsOfTheMarkdownThatItWasMadeOf() {
        assertThat(said(HTML)).isEqualTo(said(MARKDOWN));
    }

    @Test
    void copiedTextHasTheClaimsOfTheMarkdownThatItShows() {
        assertThat(said(COPIED)).isEqualTo(said(MARKDOWN));
    }

    @Test
    void tablesWithTabsAndWithSpacesAndWithACellALineAreTables() {
        String table = "File Change\nmodules/context.py New (21 lines)\nmodules/processing.py Modified\n";
        String tabs = "File\tChange\nmodules/context.py\tNew (21 lines)\nmodules/processing.py\tModified\n";
        String spaces =
                "File                   Change\nmodules/context.py     New (21 lines)\nmodules/processing.py  Modified\n";
        String lines = "File\nChange\nmodules/context.py\nNew (21 lines)\nmodules/processing.py\nModified\n";
        assertThat(List.of(tabs, spaces, lines))
                .allSatisfy(
                        form -> assertThat(said(COPIED.replace(table, form))).isEqualTo(said(MARKDOWN)));
    }

    @Test
    void claimsHaveThePlacesOfTheFile() {
        assertThat(placed(HTML))
                .contains("8:22 RuntimeContext", "9:7 process_images()", "13:15 modules/context.py", "13:54 21 lines");
        assertThat(placed(COPIED)).contains("12:16 RuntimeContext", "17:1 modules/context.py", "17:25 21 lines");
    }

    @Test
    void tablesOfHtmlWithinMarkdownAreRead() {
        String audit = """
                # Audit

                <table>
                <tr><th>File</th><th>Change</th></tr>

                <tr><td><code>a/b.py</code></td><td>New (7 lines)</td></tr>
                </table>
                """;
        assertThat(placed(audit)).containsExactly("6:15 a/b.py", "6:42 7 lines");
    }

    @Test
    void whatAQuotationOfHtmlSaysIsNoClaim() {
        assertThat(
                        said(
                                "<h2>Audit</h2>\n<p>a</p>\n<p>b</p>\n<blockquote>\n<p>No new dependencies</p>\n</blockquote>\n"))
                .isEmpty();
    }

    @Test
    void rowsThatNobodyCanSplitSayNothingOfWhatIsToBeDone() {
        String audit = """
                M01 Audit

                1. Deferred Issues

                ID Issue Discovered Deferred To Reason Exit Criteria
                CI-001 Pin actions M00 M01 Low risk All actions SHA-pinned

                2. Notes

                Nothing else.
                """;
        assertThat(said(audit)).doesNotContain("workflow all actions pinned to commits");
    }

    @Test
    void aNumberedListIsNoRowOfSections() {
        assertThat(AuditDocument.read(
                                "a.md",
                                "Audit\n\n1. First done\n2. Second done\n3. Third done\n\nEnd.\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .titles())
                .hasSize(1);
    }

    @Test
    void whatABrowserDoesNotShowIsNoClaim() {
        assertThat(placed("""
                        <!DOCTYPE html>
                        <p>Audit</p>
                        <p hidden>a/b.py has 3 lines</p>
                        <div style="display: none"><div>a/b.py has 4 lines</div>a/b.py has 5 lines</div>
                        <textarea>a/b.py has 6 lines</textarea>
                        <p aria-hidden=false>a/b.py has 7<sup>1</sup> lines</p>
                        <p>a/b.py has 8 lines</p>
                        """)).filteredOn(claim -> claim.endsWith("lines")).containsExactly("7:15 8 lines");
    }

    @Test
    void cellsThatAreSeveralRowsHighKeepTheirColumns() {
        String audit = """
                <!DOCTYPE html>
                <table><tr><th>Part</th><th>File</th><th>Lines</th></tr>
                <tr><td rowspan="2">Core</td><td>a/b.py</td><td>7 lines</td></tr>
                <tr><td>a/c.py</td><td>9 lines</td></tr>
                <tr><td>Rest</td><td>a/d.py</td><td>2 lines</td></tr></table>
                """;
        String flat = audit.replace(" rowspan=\"2\"", "").replace("<tr><td>a/c", "<tr><td></td><td>a/c");
        assertThat(said(audit)).isNotEmpty().isEqualTo(said(flat));
    }

    @Test
    void noBreakSpacesAreSpacesBetweenColumns() {
        String audit = "Audit\n\nFile       Change\na/b.py     New (21 lines)\na/c.py     Modified\n";
        assertThat(placed(
                        audit.replace(' ', '\u00A0').replace("21\u00A0", "21 ").replace("New\u00A0", "New ")))
                .isNotEmpty()
                .isEqualTo(placed(audit));
    }

    @Test
    @Timeout(60)
    void largeAndBrokenDocumentsAreReadInShortTime() {
        String page = "<!DOCTYPE html>\n<p>\n";
        assertThat(placed(page + "a/b.py 7 lines\n".repeat(5_000) + "</p>"))
                .hasSizeGreaterThan(4_900)
                .contains("5002:8 7 lines");
        claims(page + ("<script>".repeat(100) + "\n").repeat(500));
        claims(page + ("<".repeat(1000) + "\n").repeat(400));
        claims(page + "<table><tr><td>\n".repeat(10_000));
        claims("Audit of M1\n\n" + "x = 1\n".repeat(19_000));
        claims("Audit of M1\n\n" + "Some words\n\n".repeat(3_000));
    }
}
