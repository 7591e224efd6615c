package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.collect.format.ReportText;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Reads a text line by line, with either kind of line end and a bound on how long a line may be. */
final class TextLines implements Closeable {

    /** Longer than the longest mangled name. */
    private static final int LONGEST = 1_000_000;

    private final Reader reader;
    private final StringBuilder text = new StringBuilder();
    private int number;

    private TextLines(Reader reader) {
        this.reader = reader;
    }

    static TextLines open(Path file) throws IOException {
        return new TextLines(ReportText.open(file, ReportText.charset(ReportText.head(file))));
    }

    /** Moves to the next line; false where there is none. */
    boolean next() throws IOException, Refusal {
        text.setLength(0);
        number++;
        int c = reader.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (c == 0) {
                throw new Refusal(number, "expected text, found a NUL character; the file is damaged");
            }
            if (text.length() == LONGEST) {
                throw new Refusal(number, "is longer than " + LONGEST + " characters; the file is damaged");
            }
            text.append((char) c);
        }
        return true;
    }

    /** The line without white space at its ends. */
    String text() {
        return text.toString().strip();
    }

    /** Counted from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
