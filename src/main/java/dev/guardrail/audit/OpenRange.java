package dev.guardrail.audit;

import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import java.util.List;

/** A range in its repository, while that is open. */
record OpenRange(GitRepository repository, Range range) {

    /** The commits that touch a file, by the names that it has in the range. */
    List<String> touching(List<String> paths) {
        return repository.records().touching(range, paths);
    }
}
