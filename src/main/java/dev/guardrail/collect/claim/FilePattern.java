package dev.guardrail.collect.claim;

import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.Passage.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a range is said to have done to files. The anchor {@code part} says that it is about a part of one. */
final class FilePattern implements ClaimPattern {

    /** The anchor of a claim about a part of a file or folder. */
    private static final String PART = "part";

    private final Pattern added;

    private final Pattern modified;

    private final Pattern deleted;

    private final Pattern unchanged;

    private static final Pattern ENDING = Pattern.compile(
            "(?i)(?::[\\d-]+)?[`*_)(\\s]*(?:\\([^)]*\\)\\s*)?(?:was |were |is |are )?(?:newly )?(added|created|new(?=\\W*$|[^\\w\\s]|\\s+(?:files?|modules?|scripts?|tests?|documents?|docs?|class)\\b)|removed|deleted|updated|modified|unchanged|untouched)\\b.*");

    /** Words behind a path that name a part of it. */
    private static final Pattern PART_BEHIND = Pattern.compile(
            "(?i)\\s+(?!(?:and|or|is|are|was|were|be|been|un\\w+|remains?|remained|in|during|for|by|at|this|since|not|did|has|have|files?"
                    + "|director(?:y|ies)|folders?|trees?|itself|contents?|changes?|edits?|modifications?|made|touched|except|beyond|code|modules?|paths?)\\b)[a-z].*");

    private final Pattern ofWhole;
    /** Words beside a path in a table of what changed that leave its files as they were. */
    private static final Pattern NOT_CHANGED =
            Pattern.compile("(?i)[*_`\\s]*(?:no|none|not|only|nothing|n/a|tests? only|\\w+ only)\\b.*|[—–-]");
    /** A comment that says where quoted code comes from. */
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|--)\\s*[\\w./-]+\\.\\w+(?::[\\d-]+)?\\s*\\(.*");

    private static final Pattern RIGHT_BEFORE = Pattern.compile(
            "(?i)\\b(new|added|created?|introduced|modified|updated|changed|edited|extended|deleted|removed)\\b[\\s:*_`(—–-]*(?:(?:a|an|the|new|files?|modules?|scripts?|tests?|docs?|workflows?|documents?|classes|class)[\\s:*_`(]+){0,3}$");

    private static final Pattern ADDED_BEHIND = Pattern.compile("(?i)[`*\\s]*(?:added|created)[\\s*.]*");

    private final Pattern changes;

    FilePattern(Vocabulary words) {
        this.added = words.pattern("(?i)[\\s*_`|:>✅✓🟢⚪-]*{file.added}\\b.*");
        this.modified = words.pattern("(?i)[\\s*_`|:>✅✓🟢⚪-]*{file.modified}\\b.*");
        this.deleted = words.pattern("(?i)[\\s*_`|:>✅✓🟢⚪-]*{file.deleted}\\b.*");
        this.unchanged = words.pattern("(?i).*\\b{file.unchanged}\\b.*");
        this.ofWhole = words.pattern(
                "(?i)[\\s*_`|:>✅✓🟢⚪-]*\\w+(?:[\\s*_`✅✓]*$|[\\s*_`]*[(:,;—–+/-].*|\\s+(?:\\w+\\s+){0,2}{file.nouns}\\b.*)");
        this.changes = words.pattern(".*{file.sections}.*");
    }

    @Override
    public void read(Passage passage, Claims claims) {
        if (passage.kind() == Passage.Kind.CODE && !isQuoted(passage, claims)) {
            return;
        }
        List<PathToken> paths = PathToken.of(passage.text());
        for (int i = 0; i < paths.size(); i++) {
            PathToken token = paths.get(i);
            if (!Intentions.are(passage, token.from(), token.to())) {
                said(passage, paths, i)
                        .ifPresent(word -> claims.add(
                                passage,
                                token.from(),
                                token.to(),
                                ClaimKind.FILE,
                                token.path(),
                                Value.word(word),
                                isPart(passage, token) ? List.of(PART) : List.of()));
            }
        }
    }

    /** Whether the words behind a path name a part of it. */
    private static boolean isPart(Passage passage, PathToken token) {
        return PART_BEHIND.matcher(passage.text().substring(token.to())).matches();
    }

    /** Whether a line of code is a comment that says where quoted code comes from. */
    private static boolean isQuoted(Passage passage, Claims claims) {
        return COMMENT.matcher(passage.text()).matches()
                && claims.before(passage).stream()
                        .filter(other -> other.kind() != Passage.Kind.CODE)
                        .findFirst()
                        .filter(Quotations::mayIntroduce)
                        .isPresent();
    }

    /** What is said of a path: by the cells beside it, by the words before or behind it, or by its section. */
    private Optional<String> said(Passage passage, List<PathToken> paths, int index) {
        PathToken token = paths.get(index);
        if (passage.kind() == Passage.Kind.ROW) {
            return ofRow(passage, token, paths.size() > index + 1 ? 2 : 1);
        }
        String text = passage.text();
        if (unchanged
                .matcher(Intentions.sentence(text, token.from(), token.to()))
                .matches()) {
            return Optional.of("unchanged");
        }
        if (text.substring(token.from(), token.to()).matches(".*:\\d[\\d,–-]*`?")) {
            // What was removed or added stood at a line of the file.
            return Optional.empty();
        }
        Optional<String> behind = word(text.substring(token.to()));
        if (behind.isPresent() && paths.size() == 1) {
            return behind;
        }
        // A list of paths behind one word is said to be that as a whole.
        return before(first(text, paths, index)).or(() -> index == 0 ? section(passage) : Optional.empty());
    }

    /** What stands before the list of paths that a path is in. */
    private static String first(String text, List<PathToken> paths, int index) {
        int at = index;
        while (at > 0
                && text.substring(paths.get(at - 1).to(), paths.get(at).from())
                        .matches("[\\s,`*+&/]*(?:and)?[\\s,`*+&/]*")) {
            at--;
        }
        return text.substring(0, paths.get(at).from());
    }

    private Optional<String> word(String rest) {
        var matcher = ENDING.matcher(rest);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                    case "added", "created", "new" -> "added";
                    case "removed", "deleted" -> "deleted";
                    case "unchanged", "untouched" -> "unchanged";
                    default -> "modified";
                });
    }

    /** A verb right before a path, or before the list that it begins. */
    private Optional<String> before(String text) {
        Matcher matcher = RIGHT_BEFORE.matcher(text);
        return matcher.find() ? verb(matcher.group(1)) : Optional.empty();
    }

    private Optional<String> verb(String text) {
        if (added.matcher(text).matches()) {
            return Optional.of("added");
        }
        if (modified.matcher(text).matches()) {
            return Optional.of("modified");
        }
        return deleted.matcher(text).matches() ? Optional.of("deleted") : Optional.empty();
    }

    private Optional<String> section(Passage passage) {
        List<String> headings = passage.context().headings();
        String section = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
        // Tests that are new can be in a file that is not.
        boolean files = section.matches("(?i).*\\b(?:files?|documentation|docs|modules)\\b.*");
        return files ? verb(section.replaceFirst("^[\\d.)\\s]+", "")) : Optional.empty();
    }

    /** Whether a cell says of a file that it is new or gone: "Added documentation" says that it changed. */
    private boolean isOfWhole(String cell, String verb) {
        return verb.equals("modified") || ofWhole.matcher(cell).matches();
    }

    private Optional<String> ofRow(Passage passage, PathToken token, int paths) {
        List<Cell> others = new ArrayList<>();
        boolean leads = false;
        for (Cell cell : passage.cells()) {
            boolean own = token.from() >= cell.start() && token.from() < cell.end();
            if (own
                    && paths == 1
                    && ADDED_BEHIND
                            .matcher(passage.text().substring(token.to(), cell.end()))
                            .matches()) {
                return Optional.of("added");
            }
            leads |= own && others.isEmpty() && cell.text().replace("`", "").startsWith(token.path());
            if (!own) {
                others.add(cell);
            }
        }
        if (!leads) {
            return Optional.empty();
        }
        if (others.stream().anyMatch(cell -> NOT_CHANGED.matcher(cell.text()).matches())) {
            return Optional.empty();
        }
        for (Cell cell : others) {
            Optional<String> word = unchanged.matcher(cell.text()).matches()
                    ? Optional.of("unchanged")
                    : cell.text().equals("A")
                            ? Optional.of("added")
                            : verb(cell.text()).map(verb -> isOfWhole(cell.text(), verb) ? verb : "changed");
            if (word.isPresent()) {
                return word;
            }
        }
        return changes.matcher(passage.context().path()).matches() ? Optional.of("changed") : Optional.empty();
    }
}
