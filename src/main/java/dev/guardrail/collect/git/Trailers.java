package dev.guardrail.collect.git;

import dev.guardrail.fact.Commit.Trailer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the trailers of a commit message, as {@code git interpret-trailers} does. JGit's own reader also mistakes prose
 * with a colon for trailers.
 */
final class Trailers {

    private static final Pattern TRAILER = Pattern.compile("([A-Za-z0-9-]+)[ \\t]*:(.*)");
    private static final Pattern WRITTEN_BY_GIT =
            Pattern.compile("(?:Signed-off-by: |\\(cherry picked from commit ).*");

    /** Where git itself wrote one of the lines, there may be up to so many lines of prose for each trailer. */
    private static final int TOLERATED_PROSE = 3;

    private final List<Trailer> trailers = new ArrayList<>();
    private int prose;
    private boolean writtenByGit;
    private boolean insideTrailer;

    private Trailers() {}

    /** The trailers of a message: its last paragraph, if it is not also the first and consists of trailers. */
    static List<Trailer> of(String message) {
        String[] paragraphs = message.strip().split("\\R(?:[ \\t]*\\R)+", -1);
        Trailers block = new Trailers();
        if (paragraphs.length > 1) {
            paragraphs[paragraphs.length - 1].lines().forEach(block::read);
        }
        boolean tolerated = block.writtenByGit && block.prose <= TOLERATED_PROSE * block.trailers.size();
        return block.prose == 0 || tolerated ? block.trailers : List.of();
    }

    private void read(String line) {
        Matcher trailer = TRAILER.matcher(line);
        writtenByGit |= WRITTEN_BY_GIT.matcher(line).matches();
        if (insideTrailer && Character.isWhitespace(line.charAt(0))) {
            Trailer last = trailers.remove(trailers.size() - 1);
            trailers.add(new Trailer(last.key(), (last.value() + " " + line.strip()).strip()));
        } else if (trailer.matches()) {
            trailers.add(new Trailer(trailer.group(1), trailer.group(2).strip()));
            insideTrailer = true;
        } else {
            // The line that git writes for a cherry-pick is not prose, though it has no key.
            prose += WRITTEN_BY_GIT.matcher(line).matches() ? 0 : 1;
            insideTrailer = false;
        }
    }
}
