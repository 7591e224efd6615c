package dev.guardrail.ledger;

/**
 * Something that is wrong with a ledger.
 *
 * @param line counted from 1; 0 for the file as a whole
 * @param problem what is wrong, in one line, without the file and the line
 */
public record LedgerMistake(int line, String problem) {

    /** The mistake with the name of its file: {@code file:line: problem}. */
    public String in(String file) {
        return line == 0 ? file + ": " + problem : file + ":" + line + ": " + problem;
    }
}
