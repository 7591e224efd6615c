package dev.guardrail.cli;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;

/** Shows the current stage on standard error, once the work takes long enough for a person to wonder. */
final class Progress implements Consumer<String>, AutoCloseable {

    private static final long PATIENCE_MILLIS = 800;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final PrintStream error;
    private final Timer timer = new Timer("progress", true);
    private String stage = "";
    private boolean shown;

    private Progress(PrintStream error) {
        this.error = error;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        show();
                    }
                },
                PATIENCE_MILLIS,
                PATIENCE_MILLIS / 2);
    }

    static Progress on(PrintStream error) {
        return new Progress(error);
    }

    @Override
    public synchronized void accept(String next) {
        stage = next;
    }

    private synchronized void show() {
        error.print(ERASE_LINE + stage + " ...");
        error.flush();
        shown = true;
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        if (shown) {
            error.print(ERASE_LINE);
            error.flush();
        }
    }
}
