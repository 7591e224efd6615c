package dev.guardrail.audit.decay;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Changes of workflows that update actions and nothing else. Half of all changes of workflows are such. */
final class VersionBump {

    /** In bytes; as large as GitHub reads them. */
    private static final int LIMIT = 1 << 20;

    /** An action with its version or commit; the version of a toolchain is what checks run with. */
    private static final Pattern USES = Pattern.compile(
            "(?m)^([ \\t]*(?:- +)?uses: *[\"']?(?![^@\\s]*toolchain)[\\w./-]+)@(?:v?\\d[\\d.]*|[0-9a-f]{40})([\"']?)(?: *#.*)?$");

    private VersionBump() {}

    /** Whether two contents of a workflow differ in versions of actions alone. */
    static boolean isAll(Snapshot before, Entry was, Snapshot after, Entry now) {
        if (FileKinds.of(now.path()) != FileKind.WORKFLOW) {
            return false;
        }
        try {
            return text(before, was).equals(text(after, now));
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static String text(Snapshot side, Entry entry) throws UnreadableException {
        String text = new String(side.read(entry, LIMIT), StandardCharsets.UTF_8);
        return USES.matcher(text).replaceAll("$1$2");
    }
}
