package dev.guardrail.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output that remembers why it could not be written to: a {@link java.io.PrintStream} keeps that to itself. */
final class Output extends FilterOutputStream {

    private String problem = "";

    Output(OutputStream out) {
        super(out);
    }

    /** What went wrong; empty if nothing did. A reader that has read enough, {@code head} say, is nothing wrong. */
    String problem() {
        return problem.contains("Broken pipe") ? "" : problem;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
            throw e;
        }
    }
}
