package dev.guardrail.collect.suppression;

import dev.guardrail.collect.language.mask.CodeMask;
import dev.guardrail.collect.language.mask.Syntax;
import dev.guardrail.collect.language.mask.Words;
import dev.guardrail.collect.suppression.Suppression.Reach;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SuppressionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds annotations, attributes and pragmas by which tools are told to be silent. */
final class Annotations {

    /** How a language writes one, up to the bracket with its arguments. */
    private record Kind(SuppressionKind kind, boolean ofFile, String tool, Pattern pattern) {

        static Kind of(SuppressionKind kind, boolean ofFile, String tool, String pattern) {
            return new Kind(kind, ofFile, tool, Pattern.compile(pattern));
        }
    }

    /** The ones of a language, and texts of which each has one. */
    private record Kinds(Words words, List<Kind> list) {

        boolean mayBeIn(String text) {
            return words.areIn(text);
        }
    }

    private static final Kinds BRACES = new Kinds(
            Words.of("Suppress", "nowarn", "pragma"),
            List.of(
                    Kind.of(SuppressionKind.LINT, true, "@file:Suppress", "@file\\s*:\\s*Suppress\\b"),
                    Kind.of(
                            SuppressionKind.LINT,
                            false,
                            "@SuppressWarnings",
                            "@(?:java\\.lang\\.)?SuppressWarnings\\b"),
                    Kind.of(SuppressionKind.LINT, false, "@Suppress", "@Suppress\\b"),
                    Kind.of(SuppressionKind.LINT, false, "@SuppressLint", "@SuppressLint\\b"),
                    Kind.of(SuppressionKind.LINT, false, "@SuppressFBWarnings", "@SuppressFBWarnings\\b"),
                    Kind.of(SuppressionKind.LINT, false, "@nowarn", "@nowarn\\b"),
                    Kind.of(SuppressionKind.LINT, false, "SuppressMessage", "(?<=\\[)SuppressMessage\\b"),
                    Kind.of(
                            SuppressionKind.LINT,
                            false,
                            "#pragma warning disable",
                            "#\\s*pragma\\s+warning\\s+disable\\b[^\\n]*"),
                    Kind.of(
                            SuppressionKind.LINT,
                            false,
                            "#pragma warning",
                            "#\\s*pragma\\s+warning\\s*(?=\\(\\s*disable)"),
                    Kind.of(
                            SuppressionKind.LINT,
                            false,
                            "#pragma diagnostic ignored",
                            "#\\s*pragma\\s+(?:GCC|clang)\\s+diagnostic\\s+ignored\\b[^\\n]*")));

    private static final Kinds RUST = new Kinds(
            Words.of("allow", "expect", "coverage", "cfg"),
            List.of(
                    Kind.of(SuppressionKind.LINT, true, "#![allow]", "#!\\[\\s*(?:allow|expect)\\s*(?=\\()"),
                    Kind.of(SuppressionKind.LINT, false, "#[allow]", "#\\[\\s*(?:allow|expect)\\s*(?=\\()"),
                    Kind.of(
                            SuppressionKind.LINT,
                            true,
                            "#![cfg_attr(…, allow)]",
                            "#!\\[\\s*cfg_attr\\s*\\([^\\n\\]]{0,200}?,\\s*(?:allow|expect)\\s*(?=\\()"),
                    Kind.of(
                            SuppressionKind.LINT,
                            false,
                            "#[cfg_attr(…, allow)]",
                            "#\\[\\s*cfg_attr\\s*\\([^\\n\\]]{0,200}?,\\s*(?:allow|expect)\\s*(?=\\()"),
                    Kind.of(
                            SuppressionKind.COVERAGE,
                            false,
                            "#[coverage(off)]",
                            "#\\[\\s*coverage\\s*\\(\\s*off\\s*\\)"),
                    Kind.of(
                            SuppressionKind.COVERAGE,
                            false,
                            "#[cfg(not(tarpaulin_include))]",
                            "#\\[\\s*cfg\\s*\\(\\s*not\\s*\\(\\s*tarpaulin")));

    private static final Kinds PYTHON = new Kinds(
            Words.of("no_type_check"),
            List.of(Kind.of(SuppressionKind.TYPES, false, "@no_type_check", "@(?:typing\\.|t\\.)?no_type_check\\b")));

    private static final Kinds NONE = new Kinds(Words.of(), List.of());

    private static final Pattern REASON =
            Pattern.compile("\\b(?:justification|reason)\\s*=\\s*\"[^\"]*\"(?:\\s*\\+\\s*\"[^\"]*\")*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"|\\b([A-Z][A-Z0-9_]{2,})\\b");

    private final String path;
    private final CodeMask mask;
    private final Syntax syntax;

    Annotations(String path, CodeMask mask, Syntax syntax) {
        this.path = path;
        this.mask = mask;
        this.syntax = syntax;
    }

    List<Suppression> suppressions() {
        List<Suppression> found = new ArrayList<>();
        Kinds kinds = switch (syntax) {
            case BRACES -> BRACES;
            case RUST -> RUST;
            case PYTHON -> PYTHON;
            default -> NONE;
        };
        for (Kind kind : kinds.mayBeIn(mask.text()) ? kinds.list() : List.<Kind>of()) {
            Matcher matcher = kind.pattern().matcher(mask.text());
            while (matcher.find()) {
                if (mask.isCode(matcher.start())) {
                    found.add(suppression(kind, matcher));
                }
            }
        }
        return found;
    }

    private Suppression suppression(Kind kind, Matcher matcher) {
        int open = matcher.end();
        int end = mask.text().startsWith("(", open)
                ? Math.min(mask.closing(open) + 1, mask.text().length())
                : open;
        String arguments = mask.text().substring(open, end);
        String written = mask.code(matcher.start(), end) + (syntax == Syntax.RUST ? "]" : "");
        int target = kind.ofFile() ? mask.text().length() : behind(end);
        boolean none = target >= mask.text().length();
        return new Suppression(
                Place.line(path, mask.line(matcher.start())),
                kind.kind(),
                kind.tool(),
                written,
                kind.ofFile() ? Reach.FILE : Reach.PLACE,
                codes(arguments.isEmpty() ? matcher.group() : arguments),
                none ? "" : mask.code(target, mask.start(mask.line(target) + 1)),
                none ? 0 : mask.line(target));
    }

    private List<String> codes(String arguments) {
        String plain = REASON.matcher(arguments).replaceAll("");
        if (syntax == Syntax.RUST) {
            return Comments.split(plain.replaceAll("[()]", ""));
        }
        return QUOTED.matcher(plain)
                .results()
                .map(result -> result.group(1) == null ? result.group(2) : result.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    /** Where the code begins that an annotation is about: behind it, and behind other annotations. */
    private int behind(int end) {
        String text = mask.text();
        int at = end;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean attribute = c == '#' && text.startsWith("[", at + 1);
            boolean annotation = c == '@' && !text.startsWith("@interface", at);
            if (mask.isComment(at) || Character.isWhitespace(c) || c == ']' || c == ')') {
                at++;
            } else if (attribute) {
                at = mask.closing(at + 1) + 1;
            } else if (annotation) {
                at = afterName(at + 1);
            } else {
                return at;
            }
        }
        return at;
    }

    private int afterName(int start) {
        String text = mask.text();
        int at = start;
        while (at < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(at)) || ".:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.startsWith("(", at) ? mask.closing(at) + 1 : at;
    }
}
