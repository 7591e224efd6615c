package dev.guardrail.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Computes the ids that git may have given to the content of a file, before a checkout converted that content. */
final class BlobIds {

    /** In bytes. A larger file gets the id of its unchanged content alone. */
    private static final int LIMIT = 16 << 20;

    /** The text that git writes in place of the keyword {@code $Id$}, for files with the attribute {@code ident}. */
    private static final Pattern KEYWORD = Pattern.compile("\\$Id:[^$\\n]*\\$");

    private BlobIds() {}

    /** The id of a content, as git computes it for a blob. */
    static String of(byte[] content) {
        MessageDigest digest = digest("SHA-1");
        digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(content));
    }

    /** The ids of all contents from which a checkout may have made this file. */
    static Set<String> of(Path file) throws IOException {
        long size = Files.size(file);
        Set<String> ids = new TreeSet<>();
        if (size > LIMIT) {
            MessageDigest digest = digest("SHA-1");
            digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            ids.add(hash(digest, file));
            return ids;
        }
        byte[] content = Files.readAllBytes(file);
        // Latin-1 keeps every byte, so only line ends and keywords change.
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        String text = decoded(content);
        variants(bytes).forEach(variant -> ids.add(of(variant.getBytes(StandardCharsets.ISO_8859_1))));
        if (!text.equals(bytes)) {
            variants(text).forEach(variant -> ids.add(of(variant.getBytes(StandardCharsets.UTF_8))));
        }
        return ids;
    }

    static String sha256(Path file) throws IOException {
        return hash(digest("SHA-256"), file);
    }

    /** A text as it is, and without the line ends and the keywords that a checkout wrote. */
    private static Set<String> variants(String text) {
        String lines = text.replace("\r\n", "\n");
        Set<String> variants = new HashSet<>();
        variants.add(text);
        variants.add(lines);
        variants.add(KEYWORD.matcher(text).replaceAll("\\$Id\\$"));
        variants.add(KEYWORD.matcher(lines).replaceAll("\\$Id\\$"));
        return variants;
    }

    /**
     * The text in its likely encoding, without a byte order mark; as Latin-1, which has every byte, where none fits.
     */
    private static String decoded(byte[] content) {
        return TextEncoding.problem(content).isEmpty()
                ? TextEncoding.text(content)
                : new String(content, StandardCharsets.ISO_8859_1);
    }

    private static String hash(MessageDigest digest, Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
