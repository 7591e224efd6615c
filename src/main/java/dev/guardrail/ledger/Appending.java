package dev.guardrail.ledger;

import dev.guardrail.UnusableInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A ledger with more lines at its end.
 *
 * @param text the whole ledger
 * @param lines the lines that are new
 */
public record Appending(String text, List<EntryLine> lines) {

    /** So many mistakes are named; the rest is counted. */
    private static final int NAMED = 10;

    private static final String NOTHING_RECORDED =
            "nothing is recorded in a ledger with mistakes: restore the lines that git has of it";

    public Appending {
        lines = List.copyOf(lines);
    }

    /**
     * Adds entries.
     *
     * @param name how messages call the ledger
     * @param content what the ledger has now; nothing where there is none
     * @param entries what to record, of the ledger as it is
     * @throws UnusableInputException if the ledger is not whole, or gets too large
     */
    public static Appending to(String name, byte[] content, Function<Ledger, List<? extends Entry>> entries) {
        Ledger before = whole(name, LedgerReader.read(content), NOTHING_RECORDED);
        StringBuilder text = new StringBuilder(new String(content, StandardCharsets.UTF_8));
        int number = (int) text.chars().filter(c -> c == '\n').count();
        Collection<String> previous = before.heads();
        List<EntryLine> added = new ArrayList<>();
        for (Entry entry : entries.apply(before)) {
            String line = LedgerWriter.line(previous, entry);
            text.append(line).append('\n');
            number++;
            added.add(new EntryLine(number, List.copyOf(previous), entry, Digests.written(line)));
            previous = List.of(Digests.written(line));
        }
        if (text.toString().getBytes(StandardCharsets.UTF_8).length > Ledger.LIMIT) {
            throw new UnusableInputException(
                    name + ": too large to record more: the limit is " + (Ledger.LIMIT >> 20) + " MiB");
        }
        return new Appending(text.toString(), added);
    }

    /**
     * The ledger, if nothing is wrong with it.
     *
     * @param consequence what that means, as a line of the message; empty for nothing
     */
    static Ledger whole(String name, Ledger ledger, String consequence) {
        if (ledger.isWhole()) {
            return ledger;
        }
        StringBuilder message = new StringBuilder();
        ledger.mistakes().stream()
                .limit(NAMED)
                .forEach(mistake -> message.append(mistake.in(name)).append('\n'));
        int more = ledger.mistakes().size() - NAMED;
        if (more > 0) {
            message.append("and ").append(more).append(" more mistakes\n");
        }
        throw new UnusableInputException(message.append(consequence).toString().strip());
    }
}
