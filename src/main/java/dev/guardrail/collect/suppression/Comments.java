package dev.guardrail.collect.suppression;

import dev.guardrail.collect.language.mask.CodeMask;
import dev.guardrail.collect.language.mask.CodeMask.Comment;
import dev.guardrail.collect.suppression.Suppression.Reach;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the comments of a file by which tools are told to be silent. */
final class Comments {

    /** What a comment, or another one behind it, begins with. */
    private static final Pattern SIGN = Pattern.compile("(?:#+|/{2,}!?|/\\*+|<!--|\\s+\\*)\\s*");

    /** A further comment on the line: {@code # type: ignore # noqa}. */
    private static final Pattern NEXT = Pattern.compile("\\s(?:#|//)\\s*(?=\\S)");

    private static final Pattern BETWEEN = Pattern.compile("[,\\s|]+");

    /** A name that only permits that a suppression is not needed. */
    private static final String UNUSED = "unused-ignore";

    private final String path;
    private final CodeMask mask;
    private final Targets targets;
    private final List<Suppression> found = new ArrayList<>();

    Comments(String path, CodeMask mask) {
        this.path = path;
        this.mask = mask;
        this.targets = new Targets(mask);
    }

    List<Suppression> suppressions() {
        mask.comments().forEach(this::comment);
        return found;
    }

    private void comment(Comment comment) {
        if (!Forms.HINTS.areIn(mask.text(), comment.start(), comment.end())) {
            return;
        }
        String text = mask.text().substring(comment.start(), comment.end());
        boolean behindCode = targets.isBehindCode(comment.start());
        Matcher sign = SIGN.matcher(text);
        int from = sign.lookingAt() ? sign.end() : 0;
        while (from >= 0 && from < text.length()) {
            segment(comment, text, from, behindCode);
            Matcher next = NEXT.matcher(text).region(from, text.length());
            from = next.find() && behindCode ? next.end() : -1;
        }
    }

    private void segment(Comment comment, String text, int from, boolean behindCode) {
        for (Form form : Forms.ALL) {
            Matcher matcher = form.pattern().matcher(text).region(from, text.length());
            if (matcher.lookingAt()) {
                Optional<Reach> reach = form.reach(behindCode, targets.isBelowCode(comment.start()));
                reach.ifPresent(far -> add(comment, form, matcher, far, behindCode));
                return;
            }
        }
    }

    private void add(Comment comment, Form form, Matcher matcher, Reach reach, boolean behindCode) {
        int line = mask.line(comment.start());
        boolean same = behindCode && form.where() != Form.Where.NEXT;
        int target = reach == Reach.FILE ? 0 : same ? line : targets.next(comment.end());
        found.add(new Suppression(
                Place.line(path, line),
                form.kind(),
                form.tool(),
                matcher.group().strip().replaceAll("\\s+", " "),
                reach,
                codes(matcher),
                target == 0 ? "" : targets.code(target),
                target));
    }

    private static List<String> codes(Matcher matcher) {
        boolean named = matcher.pattern().pattern().contains("(?<codes>");
        String written = named ? matcher.group("codes") : "";
        return written == null ? List.of() : split(written);
    }

    /** The names up to a reason. */
    static List<String> split(String written) {
        String names = written.replaceFirst("(?:^|\\s)--(?:\\s.*|$)", "");
        return BETWEEN.splitAsStream(names.strip())
                .map(name -> name.replaceAll("[\"'{}]", ""))
                .filter(name -> !name.isEmpty() && !name.equals(UNUSED))
                .distinct()
                .sorted()
                .toList();
    }
}
