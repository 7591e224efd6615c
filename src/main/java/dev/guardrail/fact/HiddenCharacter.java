package dev.guardrail.fact;

/**
 * Characters on an added line that an editor shows as nothing, or that change the order in which it shows the line; at the
 * base, those of a removed line. A line has one fact for each kind.
 *
 * @param place from the first one to the last one
 * @param kind what they do
 * @param first the first one, with its name in Unicode: {@code U+202E RIGHT-TO-LEFT OVERRIDE}
 * @param count how many of that kind the line has, at least 1
 * @param longest how many of them stand in a row at most
 * @param fileKind what the file is for
 */
@FoundAmong(SearchedFile.class)
@Noun(one = "line with hidden characters", many = "lines with hidden characters")
public record HiddenCharacter(Place place, Kind kind, String first, int count, int longest, FileKind fileKind)
        implements Located {

    /** What hidden characters do. */
    public enum Kind {
        /**
         * They change the order of the text around them: embeddings, overrides and isolates. Isolates and embeddings that a
         * line of a right-to-left script closes again are not counted.
         */
        REORDERING,
        /** Tag characters outside of the emoji of flags: nothing shows them, and a language model reads them as letters. */
        TAG,
        /** Variation selectors that follow no character which has variants; rows of them carry bytes. */
        VARIATION,
        /** Letters without a shape, such as U+3164 HANGUL FILLER, which are valid in the names of most languages. */
        FILLER,
        /** Spaces and joiners without width, in a place where no script needs them. */
        ZERO_WIDTH
    }

    @Override
    public String identity() {
        return kind + " " + first + " " + count;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), kind.name());
    }
}
