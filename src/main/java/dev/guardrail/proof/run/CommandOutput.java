package dev.guardrail.proof.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The beginning and the end of what a command prints. All of it is read, so that the command never waits for a reader. */
final class CommandOutput {

    /** In bytes, at the beginning and at the end each. */
    private static final int KEPT = 1 << 16;

    private final byte[] first = new byte[KEPT];
    private final byte[] last = new byte[KEPT];
    private final Thread reader;
    private long read;

    private CommandOutput(InputStream in) {
        this.reader = new Thread(() -> readAll(in), "guardrail-proof-output");
        reader.setDaemon(true);
    }

    static CommandOutput of(InputStream in) {
        CommandOutput output = new CommandOutput(in);
        output.reader.start();
        return output;
    }

    private void readAll(InputStream in) {
        byte[] buffer = new byte[1 << 13];
        try (in) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException e) {
            // The command was ended while it printed; what it printed before is kept.
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            if (read < KEPT) {
                first[(int) read] = buffer[i];
            } else {
                last[(int) (read % KEPT)] = buffer[i];
            }
            read++;
        }
    }

    void await(Duration longest) throws InterruptedException {
        reader.join(longest.toMillis());
    }

    synchronized String text() {
        StringBuilder text =
                new StringBuilder(new String(first, 0, (int) Math.min(read, KEPT), StandardCharsets.UTF_8));
        if (read > KEPT) {
            int count = (int) Math.min(read - KEPT, KEPT);
            byte[] end = new byte[count];
            for (int i = 0; i < count; i++) {
                end[i] = last[(int) ((read - count + i) % KEPT)];
            }
            text.append(read > 2L * KEPT ? "\n…\n" : "").append(new String(end, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
