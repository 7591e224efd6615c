package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the names of code that an audit speaks of as there. The anchor {@code new} stands with a test that is said to be new.
 */
final class SymbolPattern implements ClaimPattern {

    private final Pattern absent;

    private final Pattern newTests;

    SymbolPattern(Vocabulary words) {
        this.absent = words.pattern("(?i).*\\b{symbol.absent}\\b.*");
        this.newTests = words.pattern(".*\\b{symbol.new}\\b.*\\btests?\\b.*|.*\\btests? {symbol.new}\\b.*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE) {
            return;
        }
        for (Identifiers symbol : Identifiers.of(passage.text())) {
            String sentence = Intentions.sentence(passage.text(), symbol.from(), symbol.to());
            if (absent.matcher(sentence).matches() || Intentions.are(passage, symbol.from(), symbol.to())) {
                continue;
            }
            boolean test = symbol.last().matches("test_\\w+")
                    && passage.kind() == Passage.Kind.ITEM
                    && newTests.matcher(section(passage)).matches();
            claims.add(
                    passage,
                    symbol.from(),
                    symbol.to(),
                    ClaimKind.SYMBOL,
                    symbol.name(),
                    Value.word("exists"),
                    test ? List.of("new") : List.of());
        }
    }

    private static String section(Passage passage) {
        List<String> headings = passage.context().headings();
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1).toLowerCase(java.util.Locale.ROOT);
    }
}
