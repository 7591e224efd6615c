package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item of a list with a round bullet or another one, or with a number. */
final class CopiedItem implements CopiedPart {

    private static final Pattern BULLET = Pattern.compile("(\\s*)([•◦▪‣●○·∙–*-])\\s+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("(\\s*)(\\d{1,2}[.)])\\s+(?=\\S)");
    /** In spaces: what stands further to the right belongs to the item before. */
    private static final int STEP = 4;

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        String line = text.line(at);
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        boolean listed = bullet.lookingAt() || number.lookingAt();
        if (!listed) {
            return Optional.empty();
        }
        boolean numbered = !bullet.lookingAt();
        Matcher found = numbered ? number : bullet;
        List<SourceLine> lines = new ArrayList<>();
        boolean first = !text.isBullet(at - 1) && text.number(at - 1) == 0;
        if (first) {
            lines.add(SourceLine.of("", at + 1));
        }
        boolean nested = !first && found.group(1).length() >= STEP;
        SourceLine words = new LineBuilder(at + 1)
                .take(text.source(at), found.end(), line.length())
                .build();
        lines.add(new LineBuilder(at + 1)
                .make((nested ? "  " : "") + "- ")
                .add(Names.marked(words))
                .build());
        return Optional.of(new Read(lines, at + 1));
    }
}
