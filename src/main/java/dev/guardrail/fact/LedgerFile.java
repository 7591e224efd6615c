package dev.guardrail.fact;

/**
 * The ledger of the repository, whether or not there is a file.
 *
 * @param place the file as a whole, or the first line with a mistake
 * @param present whether there is a file
 * @param problem its first mistake: a line that cannot be read, whose digest does not match, or that follows a line that
 *     is not above it; empty if it has none or there is no file
 */
@Noun(one = "ledger", many = "ledgers")
public record LedgerFile(Place place, boolean present, String problem) implements LedgerFact {

    @Override
    public String identity() {
        return problem;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "ledger");
    }

    /** Reports show it where there is one. */
    @Override
    public boolean isShown() {
        return present;
    }
}
