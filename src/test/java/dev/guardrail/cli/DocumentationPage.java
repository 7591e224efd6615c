package dev.guardrail.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page for users: the README, or one of {@code docs/}. */
record DocumentationPage(Path file) {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(?:<!-- (?<mark>[^\\n]*?) -->\\n)?```(?<language>[a-z]*)\\n(?<text>.*?)^```$");

    private static final Pattern GENERATED =
            Pattern.compile("(?s)(?<begin><!-- generated: (?<name>[a-z]+) -->\n).*?(?<end><!-- end of generated -->)");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+?) \\|");

    private static final String MISTAKES = ", with mistakes";

    /** All pages, the README first. */
    static List<DocumentationPage> all() {
        return Stream.concat(Stream.of(of("README.md")), in("docs").stream()).toList();
    }

    /** The pages of a folder, in the order of their names. */
    static List<DocumentationPage> in(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted(Comparator.naturalOrder())
                    .map(DocumentationPage::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentationPage of(String file) {
        return new DocumentationPage(Path.of(file));
    }

    /** The first cells of the tables under a heading. */
    List<String> rows(String heading) {
        String section = text().split("(?m)^## " + heading + "$", 2)[1].split("(?m)^## ", 2)[0];
        return ROW.matcher(section).results().map(row -> row.group(1)).skip(1).toList();
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of code in a language, in their order; with an empty one, those without a language. */
    List<Block> blocks(String language) {
        return BLOCK.matcher(text())
                .results()
                .map(Block::of)
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** The page with what its commands print, and with what is generated. */
    String refreshed(Function<Block, String> console, Function<String, String> generated) {
        List<Block> before = new ArrayList<>();
        String shown = BLOCK.matcher(text()).replaceAll(match -> {
            Block block = Block.of(match).after(List.copyOf(before));
            before.add(block);
            String now = block.language().equals("console") ? console.apply(block) : block.text();
            String mark = block.mark().isEmpty() ? "" : "<!-- " + block.mark() + " -->\n";
            return Matcher.quoteReplacement(mark + "```" + block.language() + "\n" + now + "```");
        });
        return GENERATED
                .matcher(shown)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group(1) + generated.apply(match.group(2)) + match.group(3)));
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /**
     * A block of code.
     *
     * @param mark the comment on the line before it, which readers do not see
     * @param before the blocks before it on its page
     */
    record Block(String mark, String language, String text, List<Block> before) {

        private static Block of(MatchResult match) {
            String mark = match.group(1);
            return new Block(mark == null ? "" : mark, match.group(2), match.group(3), List.of());
        }

        private Block after(List<Block> blocks) {
            return new Block(mark, language, text, blocks);
        }

        /** What the mark says after a word: {@code muted} for {@code fixture: muted}. */
        String marked(String word) {
            return mark.startsWith(word + ": ")
                    ? mark.substring(word.length() + 2).replace(MISTAKES, "")
                    : "";
        }

        /** Whether it shows what is wrong. */
        boolean hasMistakes() {
            return mark.endsWith(MISTAKES);
        }
    }
}
