package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds lines of code and sentences of documents that an audit quotes. The subject is the file; the anchor is {@code document}
 * for a sentence, {@code code} for a line between fences, {@code inline} for code between backticks.
 */
final class QuotationPattern implements ClaimPattern {

    /** Code of any length, so that what is between the ends of two is none. */
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");

    /** In characters: less is a name, more is no line. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 200;

    /** A dependency with its version, which is a claim of its own. */
    private static final Pattern REQUIREMENT =
            Pattern.compile("@?[\\w./:\\[\\],-]+\\s?(?:==|>=|~=|<=|>|<|\\^|~)\\s?v?\\d[\\w.*+,<>=! -]*");

    private final Pattern ofDocument;

    private static final Pattern EVIDENCE =
            Pattern.compile("(?i)\\blines? \\d+(?:\\s*[-–]\\s*\\d+)?: ([\\w.]+ = [\\w.\"']+)(?= \\(|\"|$)");

    /** Comments that part what is there from what is proposed. */
    private final Pattern proposed;

    QuotationPattern(Vocabulary words) {
        this.ofDocument = words.pattern(
                "(?i)(?:\\bper\\b|according to|\\bin\\b)?\\s*`?([\\w./-]+\\.(?:md|rst|txt))`?[^\"“]{0,80}?(?:\\b{quotation.says}|:)[^\"“]{0,20}[\"“]([^\"”]{20,400})[\"”]");
        this.proposed = words.pattern(
                "(?i)\\s*(?:#|//|--|/\\*|<!--)\\W*(?:{quotation.before}|(?<other>{quotation.proposed}))\\b.*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE) {
            line(passage, claims);
            evidence(passage, claims);
        } else {
            inline(passage, claims);
            document(passage, claims);
        }
    }

    /** A line of code that the JSON of an audit gives as evidence, in the file that its object names. */
    private static void evidence(Passage passage, Claims claims) {
        Matcher matcher = EVIDENCE.matcher(passage.text());
        if (!matcher.find()) {
            return;
        }
        claims.before(passage).stream()
                .takeWhile(other -> !other.text().strip().matches("[{}\\[\\]],?"))
                .filter(other -> other.text().strip().matches("\"(?:file|path|location)\".*"))
                .flatMap(other ->
                        PathToken.of(other.text().replaceAll(":\\d[\\d-]*", " ").replace('"', ' ')).stream())
                .findFirst()
                .ifPresent(token -> claims.add(
                        passage,
                        matcher.start(),
                        matcher.end(),
                        ClaimKind.QUOTATION,
                        token.path(),
                        Value.word(matcher.group(1).strip()),
                        List.of("code")));
    }

    private void line(Passage passage, Claims claims) {
        if (!Quotations.isLine(passage) || isProposed(passage, claims)) {
            return;
        }
        List<Passage> before = claims.before(passage).stream()
                .dropWhile(other -> other.kind() == Passage.Kind.CODE)
                .toList();
        if (before.isEmpty() || !Quotations.mayIntroduce(before.get(0))) {
            return;
        }
        Optional<String> file = commented(passage, claims).or(() -> file(before));
        String text = passage.text();
        int from = text.length() - text.stripLeading().length();
        file.ifPresent(path -> claims.add(
                passage,
                from,
                text.stripTrailing().length(),
                ClaimKind.QUOTATION,
                path,
                Value.word(Quotations.unnumbered(text)),
                List.of("code")));
    }

    /** Whether the comment above a line in its block says that what follows is another way to write it. */
    private boolean isProposed(Passage passage, Claims claims) {
        return ofBlock(passage, claims)
                .map(other -> proposed.matcher(other.text()))
                .filter(Matcher::matches)
                .findFirst()
                .filter(comment -> comment.group("other") != null)
                .isPresent();
    }

    /** The lines above one in its block, the nearest first. */
    private static Stream<Passage> ofBlock(Passage passage, Claims claims) {
        return claims.before(passage).stream()
                .takeWhile(other -> other.kind() == Passage.Kind.CODE
                        && other.context().block() == passage.context().block());
    }

    /** The file that a comment above the line in its block names. */
    private static Optional<String> commented(Passage passage, Claims claims) {
        return ofBlock(passage, claims)
                .filter(other -> other.text().strip().matches("(?:#|//|--).*"))
                .flatMap(other -> PathToken.of(other.text().replaceAll(":\\d[\\d-]*", " ")).stream())
                .map(PathToken::path)
                .findFirst();
    }

    /** The file that the passages before name last, if none between is about something else. */
    private static Optional<String> file(List<Passage> before) {
        return before.stream()
                .limit(6)
                .flatMap(passage -> PathToken.of(passage.text()).stream())
                .map(PathToken::path)
                .filter(path -> path.matches("[^*{]+\\.\\w+"))
                .findFirst();
    }

    private static void inline(Passage passage, Claims claims) {
        Matcher matcher = INLINE.matcher(passage.text());
        while (matcher.find()) {
            String code = matcher.group(1).strip();
            int length = matcher.end(1) - matcher.start(1);
            boolean quoted = length >= SHORTEST
                    && length <= LONGEST
                    && code.matches(".*[A-Za-z].*")
                    && code.matches(
                            ".*(?:[(\\[].*[\\w\"'].*[)\\]]|\\S\\s*(?:==?|!=|:=|->|=>|>=|<=)\\s*\\S).*|#\\s.*|//\\s.*|(?:raise|import|from|return|assert|throw|def|class) .*")
                    && !code.matches(
                            "(?:\\$ |git |npm |pip |python |pytest |mvn |make |docker |gh |curl |ruff |mypy |uv |cd |go |cargo )?.*--.*|.*\\.\\.\\..*[0-9a-f]{7}.*|[0-9a-f]{7,40}.*\\.\\..*");
            if (quoted
                    && !code.matches("[(\\[]\\w+[)\\]]|[A-Z][A-Z_]+=\\w+")
                    && !REQUIREMENT.matcher(code).matches()
                    && !Intentions.are(passage, matcher.start(), matcher.end())) {
                claims.add(
                        passage,
                        matcher.start(),
                        matcher.end(),
                        ClaimKind.QUOTATION,
                        "",
                        Value.word(code),
                        List.of("inline"));
            }
        }
    }

    private void document(Passage passage, Claims claims) {
        Matcher matcher = ofDocument.matcher(passage.text());
        while (matcher.find()) {
            claims.add(
                    passage,
                    matcher.start(2),
                    matcher.end(2),
                    ClaimKind.QUOTATION,
                    matcher.group(1),
                    Value.word(matcher.group(2)),
                    List.of("document"));
        }
    }
}
