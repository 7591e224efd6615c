package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guardrail.browser.Browser;
import dev.guardrail.browser.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of an audit, as a person with a browser, a keyboard or a printer has it. */
class PageInBrowserTest {

    private static final String SHOWN = "[...document.querySelectorAll('[data-labels]')].filter(e => !e.hidden).length";

    @TempDir
    private static Path folder;

    private static @Nullable Browser browser;
    private static @Nullable Tab tab;

    @BeforeAll
    static void start() throws IOException, InterruptedException, GitAPIException {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "no Chromium on the PATH: pages are not tried in a browser");
        browser = Browser.start(program.get(), Files.createDirectory(folder.resolve("profile")));
        tab = browser.tab();
        TriedPages pages = new TriedPages(folder);
        for (String scenario : List.of("weakened", "waived", "clean", "plan-unfinished")) {
            pages.ofScenario(scenario);
        }
        pages.hostile();
        pages.large();
        pages.decay();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (browser != null) {
            tab().close();
            browser.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weakened", "waived", "clean", "plan-unfinished", "hostile", "large", "decay"})
    void aPageLoadsNothingAndHasNoError(String name) {
        tab().open(address(name, ""));

        assertThat(tab().requests()).containsExactly(address(name, "").toString());
        assertThat(tab().complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weakened", "waived", "clean", "plan-unfinished", "hostile", "decay"})
    void aPageCanBeUsedByEverybody(String name) throws IOException {
        String axe = axe();
        for (String scheme : List.of("light", "dark")) {
            tab().scheme(scheme);
            tab().screen(scheme.equals("light") ? 1280 : 390, 900, !scheme.equals("light"));
            tab().open(address(name, ""));
            tab().ask("document.querySelectorAll('details').forEach(d => d.open = true)");
            tab().ask(axe + "; undefined");
            JsonNode violations = tab().ask("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map("
                    + "n => n.html + ' ' + n.any.map(a => a.message)).slice(0, 5).join(' | ')))");
            assertThat(violations).as("%s, %s", name, scheme).isEmpty();
        }
        tab().scheme("light");
        desktop();
    }

    @Test
    void nothingStandsOutOfThePageOfAPhone() {
        tab().screen(390, 844, true);
        for (String name : List.of("weakened", "clean", "hostile", "decay")) {
            tab().open(address(name, ""));
            tab().ask("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(tab().ask("document.documentElement.scrollWidth").asInt())
                    .as(name)
                    .isLessThanOrEqualTo(390);
        }
        desktop();
    }

    @Test
    void theAddressKeepsTheFilters() {
        tab().open(address("weakened", "#findings?origin=new&severity=high"));
        int shown = shown();
        assertThat(status()).isEqualTo(shown + " of " + all() + " findings");
        assertThat(shown).isPositive().isLessThan(all());

        tab().ask("document.forms[0].elements.text.focus()");
        tab().type("write-all");
        assertThat(shown()).isEqualTo(1);
        String address = tab().ask("location.hash").asText();
        assertThat(address).isEqualTo("#findings?severity=high&origin=new&text=write-all");

        tab().open(address("weakened", address));
        assertThat(shown()).isEqualTo(1);
        tab().ask("document.querySelector('[type=reset]').click()");
        assertThat(shown()).isEqualTo(all());
        assertThat(tab().ask("location.hash").asText()).isEqualTo("#findings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gate=ci", "severity=low", "origin=existing", "disposition=open", "path=ci.yml", "text=pinned"})
    void eachFilterLeavesSomeAndTheyAllMatch(String filter) {
        tab().open(address("weakened", "#findings?" + filter));
        String value = filter.substring(filter.indexOf('=') + 1);

        assertThat(shown()).isPositive();
        assertThat(tab().ask("[...document.querySelectorAll('[data-labels]')].filter(e => !e.hidden).every(e => "
                                + "(e.dataset.labels + e.textContent).toLowerCase().includes('" + value + "'))")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void figuresLeadToAsManyFindings() {
        tab().open(address("waived", ""));
        int links = tab().ask("document.querySelectorAll('#verdict table a').length")
                .asInt();
        assertThat(links).isPositive();
        for (int i = 0; i < links; i++) {
            int figure = tab().ask("Number(document.querySelectorAll('#verdict table a')[" + i + "].textContent)")
                    .asInt();
            tab().ask("document.querySelectorAll('#verdict table a')[" + i + "].click()");
            settle();
            assertThat(shown()).isEqualTo(figure);
        }
    }

    @Test
    void aLinkToAFindingUnfoldsItAndPutsTheFocusThere() {
        tab().open(address("weakened", ""));
        String last = tab().ask("[...document.querySelectorAll('[data-labels]')].pop().id")
                .asText();
        tab().open(address("weakened", "#" + last));
        settle();

        assertThat(tab().ask("document.getElementById('" + last + "').open").asBoolean())
                .isTrue();
        assertThat(tab().ask("document.activeElement.parentElement.id").asText())
                .isEqualTo(last);
        assertThat(tab().ask("document.activeElement.getBoundingClientRect().top < innerHeight")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aLinkToAFindingThatAFilterHidesShowsIt() {
        tab().open(address("weakened", "#findings?severity=low"));
        String hidden = tab().ask("[...document.querySelectorAll('[data-labels]')].find(e => e.hidden).id")
                .asText();
        tab().ask("location.hash = '#" + hidden + "'");
        settle();
        assertThat(tab().ask("document.getElementById('" + hidden + "').getClientRects().length > 0")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theKeyboardReachesFiltersAndOpensTheTree() {
        tab().open(address("weakened", ""));
        tab().press("Tab");
        assertThat(tab().ask("document.activeElement.className").asText()).isEqualTo("skip");
        tab().press("/");
        assertThat(tab().ask("document.activeElement.name").asText()).isEqualTo("text");

        tab().ask("document.querySelector('.groups .entry .entry > .body > .folded > summary').focus()");
        tab().press("Enter");
        assertThat(tab().ask("document.activeElement.parentElement.open").asBoolean())
                .isTrue();
        tab().press("Tab");
        assertThat(tab().ask("document.activeElement.closest('.tree') !== null").asBoolean())
                .isTrue();
    }

    @Test
    void onPaperAllFindingsAreUnfolded() {
        tab().open(address("weakened", ""));
        String folded = "document.querySelectorAll('.groups details.entry:not([open])').length";
        tab().ask("addEventListener('beforeprint', () => window.foldedOnPaper = " + folded + ")");
        int before = tab().ask(folded).asInt();
        byte[] paper = tab().paper();

        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(before).isPositive();
        assertThat(tab().ask("window.foldedOnPaper").asInt()).isZero();
        assertThat(tab().ask(folded).asInt()).as("folded again").isEqualTo(before);
    }

    @Test
    void threeThousandFindingsCanBeUsed() {
        tab().open(address("large", ""));
        tab().ask("(() => { document.forms[0].elements.path.value = 'w07';"
                + " document.forms[0].dispatchEvent(new Event('input')); })()");

        assertThat(all()).isGreaterThanOrEqualTo(3000);
        assertThat(shown()).isPositive().isLessThan(all());
    }

    private static int shown() {
        return tab().ask(SHOWN).asInt();
    }

    private static int all() {
        return tab().ask("document.querySelectorAll('[data-labels]').length").asInt();
    }

    private static String status() {
        return tab().ask("document.querySelector('.matches').textContent").asText();
    }

    /** Events of an address come later. */
    private static void settle() {
        tab().ask("new Promise(done => setTimeout(done, 50))");
    }

    private static void desktop() {
        tab().screen(1280, 900, false);
    }

    private static Tab tab() {
        if (tab == null) {
            throw new IllegalStateException("no tab");
        }
        return tab;
    }

    private static URI address(String name, String hash) {
        return URI.create(folder.resolve(name + ".html").toUri() + hash);
    }

    private static String axe() throws IOException {
        try (InputStream script = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
