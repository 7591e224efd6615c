package dev.guardrail.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style or a program that stands in each page.
 *
 * @param text what it says
 * @param source how a policy of the page names it: by its hash, so that nothing else is applied or run
 */
record Asset(String text, String source) {

    static Asset named(String name) {
        try (InputStream resource = Asset.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("no resource " + name);
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new Asset(text, source(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
