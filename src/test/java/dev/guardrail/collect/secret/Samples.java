package dev.guardrail.collect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up secrets in the documented forms. They are put together when a test runs: no file may have one in it. */
public final class Samples {

    static final String HEX = "0123456789abcdef";
    static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String DIGITS = "0123456789";
    static final String ALPHA = UPPER + "abcdefghijklmnopqrstuvwxyz";
    static final String BASE32 = UPPER + "234567";
    static final String BASE62 = ALPHA + DIGITS;
    static final String BASE64 = BASE62 + "+/";
    static final String URL64 = BASE62 + "-_";

    private Samples() {}

    /** The same characters for the same seed. */
    static String random(String alphabet, int length, int seed) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    static String base62(int length) {
        return random(BASE62, length, length);
    }

    static String hex(int length) {
        return random(HEX, length, length);
    }

    static String digits(int length) {
        return "5" + random(DIGITS, length - 1, length);
    }

    static String url64(int length) {
        return "r" + random(URL64, length - 2, length) + "k";
    }

    /** A token of GitHub's or npm's with the right checksum. */
    public static String checked(String prefix, int seed) {
        String random = random(BASE62, 30, seed);
        return prefix + random + Checksums.base62Of(random);
    }

    /** A personal access token of GitHub. */
    public static String github(int seed) {
        return checked("ghp_", seed);
    }

    /** An access key id of AWS. */
    public static String aws(int seed) {
        return "AKIA" + random(BASE32, 16, seed);
    }

    /** The lines of a private key, the ones that begin and end it included. */
    public static List<String> key(String label, int seed) {
        List<String> lines = new ArrayList<>(List.of("-----BEGIN " + label + "-----"));
        for (int i = 0; i < 4; i++) {
            lines.add(random(BASE64, 64, seed + i));
        }
        lines.add(random(BASE64, 21, seed + 4) + "=");
        lines.add("-----END " + label + "-----");
        return lines;
    }
}
