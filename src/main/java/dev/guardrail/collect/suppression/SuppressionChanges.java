package dev.guardrail.collect.suppression;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.SuppressionChange;
import dev.guardrail.fact.SuppressionChangeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Pairs the suppressions of both sides, from the surest pairs to the least sure, each once. What is left at the head came
 * with the range.
 */
final class SuppressionChanges {

    private static final Pattern TYPE_TEST =
            Pattern.compile(".*(?:[.-]test-d\\.\\w+|/(?:__tests_dts__|test-dts?|dts-test|type-tests?|test-types)/.*)");

    /** So many of the same key are looked at. */
    private static final int MOST = 50;

    /** A suppression with the path at the head of its file. */
    private record Single(ComparedFile file, Suppression suppression) {

        String path() {
            return file.path();
        }

        String tool() {
            return suppression.tool();
        }
    }

    private final ChangedCode code;
    private final ToolChanges tools;
    private final Set<Single> gone = new LinkedHashSet<>();
    private final Set<Single> came = new LinkedHashSet<>();
    private final List<SuppressionChange> changes = new ArrayList<>();

    private SuppressionChanges(List<ComparedFile> files, ChangedCode code, ToolChanges tools) {
        this.code = code;
        this.tools = tools;
        for (ComparedFile file : files) {
            file.before().forEach(suppression -> gone.add(new Single(file, suppression)));
            file.after().forEach(suppression -> came.add(new Single(file, suppression)));
        }
    }

    static List<SuppressionChange> of(List<ComparedFile> files, ChangedCode code, ToolChanges tools) {
        SuppressionChanges changes = new SuppressionChanges(files, code, tools);
        changes.pair();
        changes.came.stream()
                .filter(now -> !isAssertion(now.suppression()))
                .forEach(now -> changes.add(
                        now,
                        changes.isNew(now) ? SuppressionChangeKind.ADDED_WITH_CODE : SuppressionChangeKind.ADDED,
                        now.suppression().codes()));
        return changes.changes;
    }

    private void pair() {
        pair(
                one -> List.of(
                        one.path(),
                        one.tool(),
                        one.suppression().codes(),
                        one.suppression().target()),
                (was, now) -> true);
        pair(one -> List.of(one.path(), one.tool(), one.suppression().target()), (was, now) -> true);
        // Another tool of the same kind took over.
        pair(
                one -> List.of(
                        one.path(), one.suppression().kind(), one.suppression().target()),
                (was, now) -> now.codes().isEmpty() == was.codes().isEmpty()
                        || was.codes().isEmpty());
        pair(
                one -> List.of(
                        one.tool(), one.suppression().codes(), one.suppression().target()),
                (was, now) -> true);
        absorbed();
        pair(one -> List.of(one.path(), one.tool(), one.suppression().codes()), SuppressionChanges::noWider);
        pair(one -> List.of(one.path(), one.tool()), SuppressionChanges::noWider);
        pair(one -> List.of(one.tool(), one.suppression().codes()), SuppressionChanges::noWider);
    }

    /** Pairs what has the same key, in the order of the files and lines. */
    private void pair(Function<Single, List<Object>> key, BiPredicate<Suppression, Suppression> fits) {
        Map<List<Object>, List<Single>> before = new LinkedHashMap<>();
        gone.forEach(one -> before.computeIfAbsent(key.apply(one), none -> new ArrayList<>())
                .add(one));
        for (Single now : List.copyOf(came)) {
            List<Single> candidates = before.getOrDefault(key.apply(now), List.of());
            Optional<Single> was = candidates.stream()
                    .limit(MOST)
                    .filter(one -> fits.test(one.suppression(), now.suppression()))
                    .findFirst();
            was.ifPresent(one -> {
                candidates.remove(one);
                gone.remove(one);
                came.remove(now);
                compare(one.suppression(), now);
            });
        }
    }

    private void compare(Suppression was, Single now) {
        Suppression is = now.suppression();
        if (was.tool().equals(is.tool()) && !is.isWithin(was)) {
            List<String> more = new ArrayList<>(is.codes());
            more.removeAll(was.codes());
            add(now, SuppressionChangeKind.WIDENED, more);
        }
    }

    /** One for a whole file, or a block of it, may become many for single lines. */
    private void absorbed() {
        for (Single was : List.copyOf(gone)) {
            if (was.suppression().isWide()) {
                came.removeIf(now -> now.path().equals(was.path())
                        && now.suppression().kind() == was.suppression().kind()
                        && !now.suppression().isWide()
                        && now.suppression().isWithin(was.suppression()));
            }
        }
    }

    /** Of a line that was changed or moved, what is suppressed may not have grown. */
    private static boolean noWider(Suppression was, Suppression now) {
        return now.isWithin(was) && (was.isWide() || !now.isWide());
    }

    private boolean isNew(Single now) {
        return now.suppression().targetLine() == 0 ? now.file().isNew() : !code.isOfBase(now.suppression());
    }

    /** A test of types expects their errors. */
    private static boolean isAssertion(Suppression suppression) {
        String path = suppression.place().path();
        return suppression.tool().equals("@ts-expect-error")
                && (FileKinds.of(path) == FileKind.TEST
                        || TYPE_TEST.matcher(path).matches());
    }

    private void add(Single now, SuppressionChangeKind kind, List<String> more) {
        Suppression is = now.suppression();
        changes.add(new SuppressionChange(
                is.place(),
                kind,
                is.kind(),
                is.tool(),
                is.text(),
                is.codes(),
                more,
                is.reach() == Suppression.Reach.FILE,
                tools.file(is.kind())));
    }
}
