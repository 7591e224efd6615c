package dev.guardrail.collect.reading;

import dev.guardrail.collect.language.SourceFile;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one file says about one matter. It depends on the path and the content of the file alone, so it holds in every
 * commit that has this content at this path.
 *
 * @param id the name of the reading, which no other reading has
 * @param type what it results in: results alone, and no syntax trees
 * @param reads the paths of the files that it can read
 * @param limit the size in bytes of the largest file that it reads
 * @param reader takes the reading; serves many threads
 */
public record Reading<T>(String id, Class<T> type, Predicate<String> reads, int limit, Function<SourceFile, T> reader) {

    /** No two readings have one name. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Reading<?> reading && reading.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
