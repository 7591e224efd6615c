package dev.guardrail.record;

import dev.guardrail.cache.UserCache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The last audit of each repository, in the user's cache: what it was judged from, packed. Whatever else it says follows from
 * that, and to write it down would take longer than the judging.
 */
public final class KeptAudits {

    /** How many repositories have one. */
    private static final int MOST = 20;

    /** In bytes, packed: a usual one has 20,000 to 150,000. */
    private static final int LARGEST = 4_000_000;

    private final UserCache cache;

    /**
     * The audits that a user has.
     *
     * @param environment the variables of the process, which say where the user's cache is
     */
    public KeptAudits(Map<String, String> environment) {
        cache = UserCache.of(environment, "audits", MOST);
    }

    /** Whether any is kept. */
    public boolean isOn() {
        return cache.isOn();
    }

    /**
     * Keeps an audit, in place of the one before it. One that is too large is not kept, and neither is the one before it.
     *
     * @param repository the folder of the repository, without links
     * @param record what it was judged from, as {@link RecordJson} writes it
     * @return whether it is kept
     */
    public boolean keep(Path repository, String record) {
        byte[] packed = packed(AuditFile.kept(record));
        boolean fits = packed.length <= LARGEST;
        return cache.write(name(repository), fits ? packed : new byte[0]) && fits;
    }

    /**
     * The last audit of a repository.
     *
     * @param repository the folder of the repository, without links
     * @throws dev.guardrail.UnusableInputException if what is kept is no audit
     */
    public Optional<AuditFile> find(Path repository) {
        return cache.read(name(repository))
                .filter(packed -> packed.length > 0)
                .map(packed -> AuditFile.read("the last audit", packed));
    }

    private static byte[] packed(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FastGzip gzip = new FastGzip(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static String name(Path repository) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(repository.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest) + ".json.gz";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
