package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks the counts of probes in JaCoCo's execution data before JaCoCo reads it: it reserves memory for as many as the file
 * claims, and a file of a few bytes may claim two thousand millions.
 */
final class ExecProbes {

    private static final int SESSION = 0x10;
    private static final int CLASS = 0x11;
    private static final int HEADER = 0x01;

    private ExecProbes() {}

    /** Refuses a file that claims more probes than it has; what else is wrong with it, JaCoCo's reader says. */
    static void check(Path file) throws IOException, Refusal {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long size = Files.size(file);
            for (int block = data.read(); block >= 0; block = data.read()) {
                if (!passOver(block, data, size)) {
                    return;
                }
            }
        } catch (EOFException e) {
            // It is cut off, and no count in it is too high.
        }
    }

    /** Reads past a block; false where it is none. */
    private static boolean passOver(int block, DataInputStream data, long size) throws IOException, Refusal {
        switch (block) {
            case HEADER -> data.skipNBytes(2L + 2);
            case SESSION -> {
                data.readUTF();
                data.skipNBytes(8L + 8);
            }
            case CLASS -> {
                data.skipNBytes(8);
                data.readUTF();
                long bytes = (number(data) + 7) / 8;
                if (bytes > size) {
                    throw new Refusal("expected execution data of JaCoCo; it claims more probes than it has bytes for");
                }
                data.skipNBytes(bytes);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Seven bits a byte, the lowest first. */
    private static long number(DataInputStream data) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = data.readUnsignedByte();
            number |= (next & 0x7FL) << shift;
            if ((next & 0x80) == 0) {
                return number;
            }
        }
        // JaCoCo takes the lowest 32 bits of it; more of them are none that it wrote.
        return Long.MAX_VALUE / 2;
    }
}
