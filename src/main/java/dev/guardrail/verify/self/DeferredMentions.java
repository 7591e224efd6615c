package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether what an audit lists under "Defer" has a row in its registry of deferred issues. */
final class DeferredMentions implements StatementReader {

    private static final Value REGISTERED = Value.word("registered");

    /** The share of the words of an item that its row has, and how many at least. */
    private static final double ALIKE = 0.6;

    private static final int LEAST = 2;

    @Override
    public void read(Series series, Statements statements) {
        List<Registry.Entry> rows = Registry.of(series.audit()).stream()
                .filter(Registry.Entry::deferred)
                .toList();
        for (Passage passage : series.audit().passages()) {
            List<String> titles = passage.context().headings();
            boolean under = !titles.isEmpty()
                    && titles.get(titles.size() - 1).matches("(?i)(?:[\\d.]+\\s+)?defer(?:red)?(?: items)?:?");
            if (under && passage.kind() == Passage.Kind.ITEM) {
                item(passage, rows, statements);
            }
        }
    }

    private static void item(Passage passage, List<Registry.Entry> rows, Statements statements) {
        String item = passage.text().split("\\s(?:→|->|—|–)\\s|:\\s", 2)[0];
        Set<String> words = Words.of(item);
        Optional<Registry.Entry> row = rows.stream()
                .filter(entry -> isAlike(words, Words.of(entry.row().text())))
                .findFirst();
        if (row.isPresent()) {
            Claim claim = statements.claim(
                    passage, 0, item.length(), ClaimKind.ID, row.get().id(), REGISTERED);
            statements.see(
                    claim,
                    "the registry of deferred issues",
                    REGISTERED,
                    Bearing.ALTERNATIVE,
                    row.get()
                            .row()
                            .place(
                                    claim.place().path(),
                                    0,
                                    row.get().row().text().length()));
        }
    }

    private static boolean isAlike(Set<String> words, Set<String> row) {
        long common = words.stream().filter(row::contains).count();
        return common >= LEAST && common >= ALIKE * words.size();
    }
}
