package dev.guardrail.fix;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.repair.FileText;
import dev.guardrail.repair.RepairException;

/** The files that were audited, where they are in no work tree, as those of a rule's case. */
public record AuditedFiles(Snapshot files) implements Originals {

    @Override
    public FileText read(String path) throws UnfixableException {
        try {
            Entry entry = files.find(path).orElseThrow(() -> new UnfixableException("the file is not there"));
            return FileText.of(path, files.read(entry, WorkFiles.LIMIT));
        } catch (UnreadableException e) {
            throw new UnfixableException(e.getMessage());
        } catch (RepairException e) {
            throw new UnfixableException(e.getMessage());
        }
    }
}
