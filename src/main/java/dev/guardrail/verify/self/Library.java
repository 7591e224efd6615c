package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import java.util.List;
import java.util.Optional;

/** The documents of a repository: those of the commit with the audit, and those of the newest commit. */
public interface Library {

    /** The paths of the documents, in their order. */
    List<String> paths(boolean newest);

    /** A document, as an audit is read. */
    Optional<AuditDocument> read(String path, boolean newest);

    /** The lines of a document; none where it cannot be read. */
    List<String> lines(String path, boolean newest);
}
