package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a range is said to have done to dependencies. The subject is a package, or {@code dependencies added},
 * {@code removed}, {@code updated} or {@code changed}, {@code vulnerabilities}, {@code lockfile}.
 */
final class DependencyPattern implements ClaimPattern {

    private static final Pattern REQUIREMENT = Pattern.compile(
            "`?(?<![\\w./@-])(?<name>[A-Za-z][\\w.-]*\\w)(?:\\[[\\w,-]+\\])?\\s?(?<version>(?:==|>=|~=|<=|>|<|\\^|~)\\s?v?\\d[\\w.*+-]*(?:,\\s?[<>=!]+\\s?\\d[\\w.*]*)*)`?");

    private final Pattern none;

    private static final Pattern ITEM = Pattern.compile(
            "(?i)^[\\s|*_-]*(?<what>added|removed|updated|upgraded|changed|new)(?: (?:dependencies|packages))?[*_\\s|:]{1,8}(?:none|0|n/a|—)\\b.*");

    private static final Pattern PINNED = Pattern.compile(
            "(?i)(?<![\\w`])`?(?<name>[A-Za-z][\\w.-]*\\w)`?\\s+(?:dependency\\s+)?(?:is\\s+|was\\s+)?pinned\\s*(?:to\\s*|at\\s*)?[(`]{1,2}\\s*(?<version>[<>=~^!]*\\s?\\d[\\w.,<>= ]*)[)`]");

    private static final Pattern PINNED_LIST =
            Pattern.compile(".*\\bdependenc(?:y|ies) (?:are |were )?(?:all )?pinned\\W.*");

    private final Pattern vulnerabilities;

    private final Pattern added;

    /** What was required before, or is said not to work. */
    private final Pattern areas;

    private final Pattern past;

    DependencyPattern(Vocabulary words) {
        this.none = words.pattern(
                "(?i)\\b(?:no|zero|0) (?<what>new|changed|added|removed|additional)?\\s?(?<scope>{dependency.scopes})?\\s?(?:package )?(?:{dependency.nouns})\\b(?<end>(?: or [\\w -]{1,30})? (?:changes?|additions?|changed|added|introduced|deltas?))?|\\b(?:new dependencies|dependencies added)\\W{1,6}(?:none|0|no)\\b|\"{dependency.keys}\"\\s*:\\s*(?:0\\b|\\[\\s*\\])");
        this.vulnerabilities =
                words.pattern("(?i)\\b(?:no|0|zero) (?:new |known |critical |high )*{dependency.vulnerabilities}\\b");
        this.added = words.pattern(".*\\b{dependency.added}\\b\\W*(?:dependency\\W*|runtime dependency\\W*)?$");
        this.areas = words.pattern("(?i)\\b{dependency.areas}\\b");
        this.past = words.pattern(".*(?:→|->|\\b{dependency.past}\\b|\\bfixed:).*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        Matcher item = ITEM.matcher(passage.text());
        boolean listed = Around.title(passage).contains("dependenc") && item.matches();
        for (Matcher matcher = none.matcher(passage.text()); !listed && matcher.find(); ) {
            none(passage, claims, matcher);
        }
        if (passage.kind() == Passage.Kind.CODE) {
            return;
        }
        if (listed) {
            String what = item.group("what").toLowerCase(Locale.ROOT);
            add(passage, claims, item, "dependencies " + effect(what, true), "none");
        }
        for (Matcher matcher = PINNED.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, matcher.group("name"), "pinned");
        }
        for (Matcher matcher = vulnerabilities.matcher(passage.text()); matcher.find(); ) {
            add(passage, claims, matcher, "vulnerabilities", "none");
        }
        requirements(passage, claims);
    }

    private void none(Passage passage, Claims claims, Matcher matcher) {
        String what = matcher.group("what");
        String scope = matcher.group("scope");
        boolean said = what != null
                || matcher.group("end") != null
                || matcher.group().matches("(?i)(?:new dep|dependencies added|\").*");
        String behind = Around.behind(passage, matcher.end(), 30);
        boolean changed = matcher.group("end") != null && matcher.group("end").contains("chang");
        // "No dependencies on other modules" is about the architecture.
        if ((said || behind.matches(" (?:were )?(?:added|changed|introduced).*"))
                && !behind.matches(" (?:on|between|from|beyond|across) .*")) {
            String effect = what == null ? changed ? "changed" : "added" : effect(what.toLowerCase(Locale.ROOT), false);
            Matcher area = areas.matcher(Around.before(passage, matcher.start(), 60)
                    + (passage.kind() == Passage.Kind.ROW
                            ? passage.cells().get(0).text()
                            : ""));
            if (area.find()) {
                // What is said of a part of the repository is not said of the rest.
                return;
            }
            boolean runtime = scope != null && scope.toLowerCase(Locale.ROOT).matches("runtime|production");
            add(passage, claims, matcher, (runtime ? "runtime " : "") + "dependencies " + effect, "none");
        }
    }

    private String effect(String what, boolean item) {
        return switch (what) {
            case "removed" -> "removed";
            case "updated", "upgraded" -> "updated";
            case "changed" -> item ? "updated" : "changed";
            default -> "added";
        };
    }

    private void requirements(Passage passage, Claims claims) {
        for (Matcher matcher = REQUIREMENT.matcher(passage.text()); matcher.find(); ) {
            String before = Around.before(passage, matcher.start(), 40);
            String clause = Around.clause(passage, matcher.start(), matcher.end());
            // `HEAD~1` is a commit, and so is the start of `main~3..main`.
            if (matcher.group("name").equals("HEAD") || matcher.group("version").contains("..")) {
                continue;
            }
            boolean code = matcher.group().startsWith("`") && matcher.group().endsWith("`");
            if (added.matcher(before).matches() || before.matches("[\\s*|_-]*added\\W+")) {
                add(passage, claims, matcher, matcher.group("name"), "added");
            }
            if (PINNED_LIST.matcher(clause).matches() && code) {
                add(passage, claims, matcher, matcher.group("name"), "pinned");
            } else if (code && !past.matcher(clause).matches()) {
                add(
                        passage,
                        claims,
                        matcher,
                        matcher.group("name"),
                        matcher.group("version").replace(" ", ""));
            }
        }
    }

    private static void add(Passage passage, Claims claims, Matcher matcher, String subject, String says) {
        if (!Intentions.are(passage, matcher.start(), matcher.end())) {
            claims.add(passage, matcher.start(), matcher.end(), ClaimKind.DEPENDENCY, subject, Value.word(says));
        }
    }
}
