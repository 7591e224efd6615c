package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Subjects;
import dev.guardrail.claim.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds references to lines of files, with the names and the code that are said to stand there. */
final class ReferencePattern implements ClaimPattern {

    private static final String FILE = "((?:[\\w.@+-]+/)*[\\w@+-][\\w.@+-]*\\.[A-Za-z]\\w{0,9})";

    private static final String LINES = "(\\d{1,6})(?:\\s*[-–]\\s*L?(\\d{1,6}))?";

    private static final Pattern WITH_COLON =
            Pattern.compile("(?<![\\w/.@:-])" + FILE + "(?::L?|#L)" + LINES + "(?![\\w.:/]\\w)");

    private final Pattern linesIn;

    private final Pattern fileLines;

    private final Pattern inFunction;

    private static final Pattern DERIVED = Pattern.compile(".*\\bderived from:?[*_:\\s`]*");
    /** How many passages behind a reference can show what stands there. */
    private static final int REACH = 12;

    ReferencePattern(Vocabulary words) {
        this.linesIn = words.pattern(
                "(?i)\\b{reference.lines} (\\d{1,6})(?:\\s*[-–]\\s*L?(\\d{1,6}))?(?:`)? (?:in|of) (?:the )?`?((?:[\\w.@+-]+/)*[\\w@+-][\\w.@+-]*\\.[A-Za-z]\\w{0,9})");
        this.fileLines = words.pattern(
                "(?i)(?<![\\w/.@:-])((?:[\\w.@+-]+/)*[\\w@+-][\\w.@+-]*\\.[A-Za-z]\\w{0,9})`?[*_]*,? \\(?(?:at )?{reference.lines} (\\d{1,6})(?:\\s*[-–]\\s*L?(\\d{1,6}))?");
        this.inFunction = words.pattern(
                "(?i)\\b{reference.lines} (\\d{1,6})(?:\\s*[-–]\\s*L?(\\d{1,6}))? (?:in|of) `([A-Za-z_][\\w.:#]*)(?:\\(\\))?`");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE && !passage.context().info().equals("json")) {
            return;
        }
        read(passage, claims, WITH_COLON, 1, 2);
        read(passage, claims, linesIn, 3, 1);
        read(passage, claims, fileLines, 1, 2);
        inFunction(passage, claims);
    }

    /** A line in a function, without a file: the names beside it say what stands there. */
    private void inFunction(Passage passage, Claims claims) {
        Matcher matcher = inFunction.matcher(passage.text());
        while (matcher.find()) {
            List<String> names = new ArrayList<>();
            Identifiers.of(passage.text()).stream()
                    .filter(name -> name.from() >= matcher.end() || name.to() <= matcher.start())
                    .forEach(name -> names.add(name.name()));
            claims.add(
                    passage,
                    matcher.start(),
                    matcher.end(),
                    ClaimKind.REFERENCE,
                    Subjects.FUNCTION + matcher.group(3).replaceFirst(".*[.:#]", ""),
                    Value.word(matcher.group(2) == null ? matcher.group(1) : matcher.group(1) + "-" + matcher.group(2)),
                    names);
        }
    }

    private static void read(Passage passage, Claims claims, Pattern pattern, int file, int line) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            if (DERIVED.matcher(Around.before(passage, matcher.start(), 40)).matches()) {
                // A rule is a file of whoever judges.
                continue;
            }
            String from = matcher.group(line);
            String to = matcher.group(line + 1);
            boolean one = to == null || Integer.parseInt(to) < Integer.parseInt(from);
            claims.add(
                    passage,
                    matcher.start(),
                    matcher.end(),
                    ClaimKind.REFERENCE,
                    matcher.group(file),
                    Value.word(one ? from : from + "-" + to),
                    anchors(passage, matcher, claims));
        }
    }

    /** What is said to stand there: code below, else the names beside. */
    private static List<String> anchors(Passage passage, Matcher matcher, Claims claims) {
        List<String> code = code(passage, claims);
        if (!code.isEmpty()) {
            return code;
        }
        List<String> names = new ArrayList<>();
        String sentence = Intentions.sentence(passage.text(), matcher.start(), matcher.end());
        Identifiers.of(passage.kind() == Passage.Kind.ROW ? passage.text() : sentence)
                .forEach(symbol -> names.add(symbol.last()));
        return names;
    }

    private static List<String> code(Passage passage, Claims claims) {
        List<String> code = new ArrayList<>();
        if (passage.kind() == Passage.Kind.ROW || passage.kind() == Passage.Kind.CODE) {
            return code;
        }
        List<Passage> behind = claims.behind(passage);
        int block = -1;
        for (Passage next : behind.subList(0, Math.min(REACH, behind.size()))) {
            boolean other = WITH_COLON.matcher(next.text()).find();
            boolean quoted = next.kind() == Passage.Kind.CODE;
            // The first block is the one that is meant, even if no line of it can be looked for.
            boolean over = block >= 0 && (!quoted || next.context().block() != block);
            block = quoted ? next.context().block() : block;
            if (other || over || !Quotations.mayIntroduce(next)) {
                break;
            }
            if (Quotations.isLine(next)) {
                code.add("=" + Quotations.unnumbered(next.text()));
            }
        }
        return code;
    }
}
