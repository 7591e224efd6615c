package dev.guardrail.project;

import dev.guardrail.cache.UserCache;
import dev.guardrail.engine.CompiledRules;
import dev.guardrail.rule.RuleIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiled rules in the user's cache, by the digest of their files. An entry ends with the digest of all before it; one
 * that is not whole is not used. What it holds is examined again before it runs, as what was just compiled is.
 */
final class RuleCache {

    private static final int DIGEST = 32;
    private static final String MAGIC = "guardrail rules 1";

    private final UserCache cache;

    RuleCache(UserCache cache) {
        this.cache = cache;
    }

    /**
     * Compiled rules with what is known of them.
     *
     * @param index their index
     * @param rules their classes
     */
    record Entry(RuleIndex index, CompiledRules rules) {}

    Optional<Entry> find(String key) {
        return cache.read(key).flatMap(bytes -> entry(key, bytes));
    }

    void keep(String key, Entry entry) {
        byte[] content = content(key, entry);
        byte[] whole = Arrays.copyOf(content, content.length + DIGEST);
        System.arraycopy(digest(content), 0, whole, content.length, DIGEST);
        cache.write(key, whole);
    }

    private static byte[] content(String key, Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(MAGIC);
            out.writeUTF(key);
            bytes(out, entry.index().toBytes());
            out.writeInt(entry.rules().models().size());
            for (String model : entry.rules().models()) {
                out.writeUTF(model);
            }
            out.writeInt(entry.rules().classes().size());
            for (Map.Entry<String, byte[]> file : entry.rules().classes().entrySet()) {
                out.writeUTF(file.getKey());
                bytes(out, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Optional<Entry> entry(String key, byte[] whole) {
        int length = whole.length - DIGEST;
        if (length < 0
                || !MessageDigest.isEqual(
                        digest(Arrays.copyOf(whole, length)), Arrays.copyOfRange(whole, length, whole.length))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(whole, 0, length))) {
            if (!in.readUTF().equals(MAGIC) || !in.readUTF().equals(key)) {
                return Optional.empty();
            }
            RuleIndex index = RuleIndex.of(bytes(in));
            List<String> models = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                models.add(in.readUTF());
            }
            SortedMap<String, byte[]> classes = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                classes.put(in.readUTF(), bytes(in));
            }
            return Optional.of(new Entry(index, new CompiledRules(models, classes)));
        } catch (IOException | RuntimeException e) {
            // Its digest is right, so somebody wrote it who is no Guardrail.
            return Optional.empty();
        }
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("not whole");
        }
        return in.readNBytes(length);
    }

    static byte[] digest(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
