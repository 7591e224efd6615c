package dev.guardrail.hook;

import dev.guardrail.verdict.FailOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of a hook.
 *
 * @param text its whole text
 */
record HookScript(String text) {

    private static final Pattern OURS = Pattern.compile(
            "#!/bin/sh\n# Written by `guardrail hook install`, removed by `guardrail hook uninstall`\\. ([0-9a-f]{12})\n");

    private static final int DIGITS = 12;

    /**
     * The hook that is installed.
     *
     * @param failOn the verdict that fails
     */
    static HookScript of(HookKind kind, FailOn failOn) {
        String body = """
                # This hook %1$s. `git %3$s --no-verify` skips it. Exit code 3 says that evidence is missing: it stops nothing here.
                command -v guardrail >/dev/null 2>&1 || {
                    echo 'guardrail: `guardrail` is not on the PATH, so %2$s; `git %3$s --no-verify` skips this' >&2
                    exit 1
                }
                %4$s
                """.formatted(kind.does(), kind.unjudged(), kind.verb(), kind.line(failOn));
        return new HookScript(
                "#!/bin/sh\n# Written by `guardrail hook install`, removed by `guardrail hook uninstall`. "
                        + digest(body) + "\n" + body);
    }

    /** Whether Guardrail wrote it, in this or another version. */
    boolean isOurs() {
        return OURS.matcher(text).lookingAt();
    }

    /** Whether Guardrail wrote all of it: the digest is that of the lines after it. */
    boolean isUnchanged() {
        Matcher head = OURS.matcher(text);
        return head.lookingAt() && digest(text.substring(head.end())).equals(head.group(1));
    }

    private static String digest(String body) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
