package dev.guardrail.collect.check;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Trigger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the filters of an event on both sides. */
final class Filters {

    /** When a pull request is opened or gets new commits: all that protects. */
    private static final List<String> USUAL_TYPES = List.of("opened", "synchronize", "reopened");

    private static final Set<String> MAIN = Set.of("main", "master", "trunk", "develop", "dev", "default");

    private static final Pattern DOCUMENTATION = Pattern.compile(
            "(?i)(.*/)?(docs?|documentation|website|examples|\\.github/(issue_template|pull_request_template).*|licen[sc]e|changelog|readme"
                    + "|contributing|authors|codeowners|\\.gitignore|\\.editorconfig|\\.gitattributes|news|changes)(/.*|\\.[\\w*]+|\\*)?"
                    + "|.*\\.(md|mdx|rst|adoc|txt|png|svg|jpe?g|gif|ico|webp)");

    private static final Set<FileKind> CHECKED =
            EnumSet.of(FileKind.SOURCE, FileKind.TEST, FileKind.MANIFEST, FileKind.LOCKFILE);

    private final Snapshot head;
    private Optional<List<String>> known = Optional.empty();

    Filters(Snapshot head) {
        this.head = head;
    }

    /** The files that checks are about. Only a filter of paths that changed needs to know. */
    private List<String> files() {
        List<String> files = known.orElseGet(() -> head.files(path -> CHECKED.contains(FileKinds.of(path))).stream()
                .map(Snapshot.Entry::path)
                .toList());
        known = Optional.of(files);
        return files;
    }

    /**
     * What the head's event leaves out of what the base's event had; as the end of "no longer runs".
     *
     * @param every whether the check is about every change, also of documentation and by bots
     */
    List<String> lost(Trigger was, Trigger now, boolean elsewhere, boolean every) {
        List<String> lost = new ArrayList<>();
        types(was, now, lost);
        branches(was, now, elsewhere, every, lost);
        paths(was, now, every, lost);
        return lost;
    }

    private static List<String> values(Trigger trigger, String name) {
        return trigger.filters().stream()
                .filter(filter -> filter.name().equals(name))
                .flatMap(filter -> filter.values().stream())
                .toList();
    }

    private static boolean has(Trigger trigger, String name) {
        return trigger.filters().stream().anyMatch(filter -> filter.name().equals(name));
    }

    private static void types(Trigger was, Trigger now, List<String> lost) {
        if (!was.event().startsWith("pull_request") || !has(now, "types")) {
            return;
        }
        List<String> before = has(was, "types") ? values(was, "types") : USUAL_TYPES;
        List<String> after = values(now, "types");
        for (String type : USUAL_TYPES) {
            if (before.contains(type) && !after.contains(type)) {
                lost.add("when a pull request is " + (type.equals("synchronize") ? "updated" : type));
            }
        }
    }

    private static void branches(Trigger was, Trigger now, boolean elsewhere, boolean every, List<String> lost) {
        List<String> before = positive(values(was, "branches"));
        List<String> after = positive(values(now, "branches"));
        String what = was.event().startsWith("pull_request") ? "on pull requests to " : "on pushes to ";
        if (has(now, "branches") && !after.isEmpty() && after.stream().noneMatch(Filters::isAny)) {
            if (before.isEmpty()) {
                if (!elsewhere || after.stream().noneMatch(Filters::isReal)) {
                    lost.add(what + "branches other than " + quoted(after));
                }
            } else {
                before.stream()
                        .filter(pattern -> after.stream().noneMatch(own -> covers(own, pattern))
                                && !isReplaced(pattern, before, after))
                        .forEach(pattern -> lost.add(what + "`" + pattern + "`"));
            }
        }
        List<String> ignoredBefore = negative(was);
        negative(now).stream()
                .filter(pattern -> ignoredBefore.stream().noneMatch(own -> covers(own, pattern)))
                .filter(pattern -> before.isEmpty()
                        || before.stream().anyMatch(own -> covers(pattern, own) || covers(own, pattern)))
                .filter(pattern -> (every || !isBot(pattern)) && (!elsewhere || isReal(pattern)))
                .forEach(pattern -> lost.add(what + "`" + pattern + "`"));
    }

    private static boolean isReal(String branch) {
        return MAIN.contains(branch) || branch.matches(".*\\d.*|rel.*|stable.*|.*[*].*") || isAny(branch);
    }

    private static boolean isBot(String pattern) {
        return pattern.matches("(?i)(dependabot|renovate|gh-pages|gh-readonly|pre-commit-ci|l10n|crowdin).*");
    }

    private static List<String> positive(List<String> patterns) {
        return patterns.stream().filter(pattern -> !pattern.startsWith("!")).toList();
    }

    private static List<String> negative(Trigger trigger) {
        return Stream.concat(
                        values(trigger, "branches").stream()
                                .filter(p -> p.startsWith("!"))
                                .map(p -> p.substring(1)),
                        values(trigger, "branches-ignore").stream())
                .toList();
    }

    private static boolean isAny(String pattern) {
        return pattern.equals("**") || pattern.equals("*") || pattern.equals("**/*");
    }

    private static boolean covers(String pattern, String other) {
        return pattern.equals(other)
                || isAny(pattern)
                || new Glob(pattern).matches(other.replace("**", "a/b").replace("*", "a"));
    }

    /** Branches on which releases are maintained. */
    private static final Pattern MAINTENANCE = Pattern.compile(
            "(?:v|rel|release|releases|stable|maint|maintenance|support|hotfix|lts)?[-/_.]?[\\d*.xX]*(?:[-/_.].*)?");

    /** Whether a branch has another name now, or the next version. */
    private static boolean isReplaced(String pattern, List<String> before, List<String> after) {
        List<String> fresh = after.stream().filter(own -> !before.contains(own)).toList();
        return fresh.stream()
                        .anyMatch(own ->
                                MAIN.contains(own) && Set.of("main", "master").contains(pattern))
                || !MAIN.contains(pattern)
                        && !isAny(pattern)
                        && MAINTENANCE.matcher(pattern).matches()
                        && fresh.stream()
                                .anyMatch(own -> !MAIN.contains(own)
                                        && MAINTENANCE.matcher(own).matches())
                || fresh.stream()
                        .anyMatch(own -> own.matches(".*\\d.*")
                                && own.replaceAll("[\\d.xX]+", "").equals(pattern.replaceAll("[\\d.xX]+", "")));
    }

    private static String quoted(List<String> patterns) {
        return String.join(
                ", ", patterns.stream().map(pattern -> "`" + pattern + "`").toList());
    }

    private void paths(Trigger was, Trigger now, boolean every, List<String> lost) {
        List<String> chosen = values(now, "paths");
        if (has(now, "paths")) {
            Predicate<String> after = path -> selects(chosen, path);
            if (!has(was, "paths")) {
                boolean all = chosen.stream().anyMatch(Filters::isAny)
                        && chosen.stream().noneMatch(p -> p.startsWith("!"));
                List<String> left = files().stream()
                        .filter(after.negate())
                        .filter(path -> !ignored(values(was, "paths-ignore"), path))
                        .toList();
                boolean code = positive(chosen).stream().anyMatch(p -> p.contains("*") && !isDocumentation(p));
                if (!all && (every || (files().isEmpty() ? !code : !left.isEmpty()))) {
                    lost.add("on changes outside of " + quoted(positive(chosen)));
                }
            } else {
                List<String> before = values(was, "paths");
                positive(before).stream()
                        .filter(pattern -> positive(chosen).stream().noneMatch(own -> coversPath(own, pattern)))
                        .filter(pattern -> every || !isDocumentation(pattern) && matters(List.of(pattern), after))
                        .forEach(pattern -> lost.add("on changes of `" + pattern + "`"));
                chosen.stream()
                        .filter(pattern -> pattern.startsWith("!") && !before.contains(pattern))
                        .map(pattern -> pattern.substring(1))
                        .filter(pattern -> every || excludes(pattern))
                        .forEach(pattern -> lost.add("on changes of `" + pattern + "`"));
            }
        }
        List<String> before = values(was, "paths-ignore");
        values(now, "paths-ignore").stream()
                .filter(pattern -> before.stream().noneMatch(own -> coversPath(own, pattern)))
                .filter(pattern -> every || excludes(pattern))
                .forEach(pattern -> lost.add("on changes of `" + pattern + "`"));
    }

    /** Whether files of a pattern are there that the head's filter leaves out; where no files are known, yes. */
    private boolean matters(List<String> patterns, Predicate<String> after) {
        return files().isEmpty() || files().stream().anyMatch(path -> selects(patterns, path) && !after.test(path));
    }

    /** Whether a pattern leaves out files that checks are about. */
    private boolean excludes(String pattern) {
        if (isAny(pattern)) {
            return true;
        }
        return files().isEmpty()
                ? !isDocumentation(pattern)
                : files().stream().anyMatch(path -> matchesPath(pattern, path));
    }

    private static boolean isDocumentation(String pattern) {
        return DOCUMENTATION.matcher(pattern.replaceFirst("^(\\*\\*/)+", "")).matches();
    }

    private static boolean selects(List<String> patterns, String path) {
        boolean selected = false;
        for (String pattern : patterns) {
            boolean negative = pattern.startsWith("!");
            if (matchesPath(negative ? pattern.substring(1) : pattern, path)) {
                selected = !negative;
            }
        }
        return selected;
    }

    private static boolean ignored(List<String> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> matchesPath(pattern, path));
    }

    private static boolean coversPath(String pattern, String other) {
        return pattern.equals(other)
                || isAny(pattern)
                || new Glob(pattern).matches(other.replace("**", "a/b").replace("*", "a"));
    }

    private static boolean matchesPath(String pattern, String path) {
        return isAny(pattern) && !pattern.equals("*") || new Glob(pattern).matches(path);
    }
}
