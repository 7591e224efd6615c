package dev.guardrail.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells files that can be read to their end from files that make a reader wait, or that never end. */
public final class OrdinaryFile {

    private OrdinaryFile() {}

    /**
     * Why a file must not be opened, in words that follow its name; empty where it may be. This does not open the file.
     */
    public static String refusal(Path file) {
        if (Files.isDirectory(file)) {
            return "is a folder";
        }
        if (!Files.exists(file)) {
            return "is not there";
        }
        if (!Files.isRegularFile(file)) {
            return "is a pipe, a socket or a device; expected a regular file";
        }
        return isOfKernel(file) ? "is a file of the kernel; expected a regular file" : "";
    }

    /** Whether a file may be opened. */
    public static boolean is(Path file) {
        return refusal(file).isEmpty();
    }

    /** Files below {@code /proc} and {@code /sys} seem regular, but reading some of them never returns. */
    private static boolean isOfKernel(Path file) {
        try {
            Path real = file.toRealPath();
            return real.startsWith("/proc") || real.startsWith("/sys");
        } catch (IOException e) {
            return true;
        }
    }
}
