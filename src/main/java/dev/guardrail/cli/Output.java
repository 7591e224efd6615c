package dev.guardrail.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output that remembers why a write failed; a {@link java.io.PrintStream} does not tell. */
final class Output extends FilterOutputStream {

    private String problem = "";

    Output(OutputStream out) {
        super(out);
    }

    /**
     * Why a write failed; empty if none failed. A reader that closes the pipe early, such as {@code head}, is no
     * failure.
     */
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
