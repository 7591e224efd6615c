package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.collect.claim.AuditDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An audit among documents, as tests write them. */
final class Shelf implements Library {

    static final String PATH = "docs/M10/M10_audit.md";

    private final Map<String, String> documents = new TreeMap<>();

    /** Adds a document. */
    Shelf with(String path, String... lines) {
        documents.put(path, String.join("\n", lines) + "\n");
        return this;
    }

    /** What is concluded of the audit, a line for each statement: {@code 3 contradicted 194: 277}. */
    static List<String> of(ClaimKind kind, String... audit) {
        return new Shelf().read(kind, audit);
    }

    /** What is concluded of an audit beside the other documents. */
    List<String> read(ClaimKind kind, String... audit) {
        byte[] content = String.join("\n", audit).getBytes(StandardCharsets.UTF_8);
        return SelfReader.read(new Series(AuditDocument.read(PATH, content), this)).stream()
                .filter(statement -> statement.claim().kind().equals(kind))
                .map(Shelf::shown)
                .sorted()
                .toList();
    }

    private static String shown(Statement statement) {
        var says = statement.claim().says();
        String line = statement.claim().place().line() + " ";
        if (statement.seen().stream().anyMatch(seen -> says.admits(seen.seen()))) {
            return line + "supported " + statement.claim().quote();
        }
        return statement.seen().stream()
                .filter(seen -> seen.bearing() == Bearing.DECISIVE)
                .findFirst()
                .map(seen -> line + "contradicted " + statement.claim().quote() + ": " + seen.seen())
                .orElse(line + "open " + statement.claim().quote());
    }

    @Override
    public List<String> paths(boolean newest) {
        return List.copyOf(documents.keySet());
    }

    @Override
    public Optional<AuditDocument> read(String path, boolean newest) {
        return Optional.ofNullable(documents.get(path))
                .map(text -> AuditDocument.read(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<String> lines(String path, boolean newest) {
        return documents.getOrDefault(path, "").lines().toList();
    }
}
