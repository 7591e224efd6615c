package dev.guardrail.cli;

import dev.guardrail.audit.Change;
import dev.guardrail.audit.Trusted;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.explain.Quote;
import dev.guardrail.explain.Sources;
import dev.guardrail.policy.PolicySource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of a change whose repository is open. Secrets in them are masked. */
final class ChangeSources implements Sources {

    /** In bytes; no line of a larger file is quoted. */
    private static final int LIMIT = 1 << 20;

    private final Change change;
    private final Trusted trusted;
    private final Map<String, List<String>> known = new HashMap<>();

    /** The texts of both sides, of the policy and of its rules. */
    ChangeSources(Change change, Trusted trusted) {
        this.change = change;
        this.trusted = trusted;
    }

    @Override
    public List<String> lines(Quote.Source source, String path) {
        return known.computeIfAbsent(source + "\0" + path, key -> read(source, path));
    }

    private List<String> read(Quote.Source source, String path) {
        return switch (source) {
            case BASE -> read(change.base(), path);
            case HEAD -> read(change.head(), path);
            case POLICY -> policy(path);
            case RULE -> read(trusted.files(), path);
        };
    }

    private List<String> policy(String path) {
        String text = trusted.policy().texts().get(path);
        // What no policy sets is a default, and stands in a policy that comes with Guardrail.
        return text == null ? shipped(path) : SecretMask.mask(text.lines().toList());
    }

    private static List<String> shipped(String path) {
        return PolicySource.SHIPPED.stream()
                .map(PolicySource::shipped)
                .filter(policy -> policy.name().equals(path))
                .flatMap(policy -> policy.content().lines())
                .toList();
    }

    private static List<String> read(Snapshot side, String path) {
        Optional<Entry> entry = side.find(path);
        try {
            return entry.isEmpty()
                    ? List.of()
                    : SecretMask.mask(TextEncoding.text(side.read(entry.get(), LIMIT))
                            .lines()
                            .toList());
        } catch (UnreadableException e) {
            return List.of();
        }
    }
}
