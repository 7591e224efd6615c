package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.tests.CommitTests.Counted;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts the tests that files declare: of a file, of an area, of all, at the head and at the base. How many pass is another
 * number: tests with parameters count as many, and skipped ones as none.
 */
final class TestsObserver implements Observer {

    /** What makes of one declared test several that run. */
    private static final Pattern VARIED = Pattern.compile(
            ".*(?:parametri[sz]e|\\.each\\b|Parameterized|@TestFactory|rstest|test_case|subTest|t\\.Run\\(|@given|params=|\\.forEach\\().*");

    private static final String COMMAND = "git grep -cE '^ *(async )?(def test|it\\(|test\\(|@Test|func Test)' ";

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.TESTS);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        int colon = claim.subject().indexOf(':');
        String mode = colon < 0 ? claim.subject() : claim.subject().substring(0, colon);
        String where = colon < 0 ? "" : claim.subject().substring(colon + 1);
        if (ground.heads().isEmpty()) {
            sightings.miss(claim, "a range, which the audit does not state");
            return;
        }
        switch (mode) {
            case "added" -> added(claim, where, ground, sightings);
            case "before" ->
                ground.stated()
                        .ifPresent(span -> declared(claim, where, span.base(), Bearing.ALTERNATIVE, ground, sightings));
            case "passing" -> {
                ground.heads().forEach(head -> declared(claim, where, head, Bearing.CIRCUMSTANTIAL, ground, sightings));
                if (where.isEmpty()) {
                    reports(claim, ground, sightings);
                }
                Logs.of(ground).tell(claim, Logs.passed(claim.says()), ground, sightings);
            }
            default -> {
                ground.heads().forEach(head -> declared(claim, where, head, Bearing.ALTERNATIVE, ground, sightings));
                if (mode.equals("declared")) {
                    file(claim, where, ground, sightings);
                }
                if (isFile(where)) {
                    added(claim, where, ground, sightings);
                }
            }
        }
        sightings.miss(claim, mode.equals("before") ? "a test report of the base" : "a test report of the head");
    }

    /** What a run left in the repository; a report that the base has too is of an earlier run. */
    private static void reports(Claim claim, Ground ground, Sightings sightings) {
        List<CommittedTests> old = ground.stated()
                .map(span -> ground.side(span.base()).testReports())
                .orElse(List.of());
        for (String head : ground.heads()) {
            for (CommittedTests report : ground.side(head).testReports()) {
                sightings.see(
                        claim,
                        "the tests that passed by the committed report `" + report.path() + "`",
                        Value.of(report.passed()),
                        ground.stated().isEmpty() || old.contains(report)
                                ? Bearing.CIRCUMSTANTIAL
                                : Bearing.ALTERNATIVE,
                        Proof.by("git show " + Span.shortened(head) + ":" + report.path()));
            }
        }
    }

    private static boolean isFile(String where) {
        return where.matches(".*[./_].*") || where.matches(".*(?:Test|Tests)");
    }

    /** One file that the claim names, whose tests all run once. */
    private static void file(Claim claim, String where, Ground ground, Sightings sightings) {
        String head = ground.heads().get(0);
        List<Counted> files = named(ground.side(head).tests(), where);
        boolean listed = ground.spans().stream()
                .flatMap(span -> ground.changed(span).stream())
                .anyMatch(file ->
                        files.size() == 1 && file.path().equals(files.get(0).path()) && !isNew(file));
        if (isFile(where) && where.indexOf('*') < 0 && files.size() == 1 && !listed) {
            Counted file = files.get(0);
            boolean varied = ground.lines(head, file.path()).orElse(List.of()).stream()
                    .anyMatch(
                            line -> line.length() < 1000 && VARIED.matcher(line).matches());
            sightings.see(
                    claim,
                    "the tests that `" + file.path() + "` declares",
                    Value.of(file.tests()),
                    varied || file.cases() > file.tests() ? Bearing.ALTERNATIVE : ground.bearing(head),
                    proof(head, file.path()));
        }
    }

    private static boolean isNew(ChangedFile file) {
        return file.status() == FileStatus.ADDED;
    }

    private static void declared(
            Claim claim, String where, String commit, Bearing bearing, Ground ground, Sightings sightings) {
        List<Counted> files = chosen(ground.side(commit).tests(), where);
        if (files.isEmpty()) {
            return;
        }
        String which = where.isEmpty() ? "all files" : "the files of `" + where + "`";
        String at = " at " + Span.shortened(commit);
        long tests = sum(files, Counted::tests);
        long cases = sum(files, Counted::cases);
        Proof proof = proof(
                commit, where.isEmpty() || files.size() != 1 ? "" : files.get(0).path());
        sightings.see(claim, "the tests that " + which + " declare" + at, Value.of(tests), bearing, proof);
        if (cases != tests) {
            sightings.see(
                    claim,
                    "the tests that " + which + " declare" + at + ", with the cases that they list",
                    Value.of(cases),
                    bearing,
                    proof);
        }
    }

    private static void added(Claim claim, String where, Ground ground, Sightings sightings) {
        boolean file = isFile(where);
        for (Span span : ground.spans()) {
            List<Counted> before = ground.side(span.base()).tests();
            List<Counted> after = ground.side(span.head()).tests();
            List<Counted> old = file ? chosen(before, where) : before;
            List<Counted> now = file ? chosen(after, where) : after;
            if (!now.isEmpty()) {
                String path = now.size() == 1 ? " -- " + now.get(0).path() : "";
                difference(claim, span, old, now, Proof.by("git diff " + span.argument() + path), sightings);
                created(claim, span, before, now, sightings);
            }
        }
    }

    private static void difference(
            Claim claim, Span span, List<Counted> old, List<Counted> now, Proof proof, Sightings sightings) {
        String which = "the tests that " + span.name() + " adds"
                + (now.size() == 1 ? " to `" + now.get(0).path() + "`" : "");
        long tests = sum(now, Counted::tests) - sum(old, Counted::tests);
        long cases = sum(now, Counted::cases) - sum(old, Counted::cases);
        sightings.see(claim, which, Value.of(tests), Bearing.ALTERNATIVE, proof);
        renamed(
                claim,
                which,
                tests,
                now.stream().mapToLong(file -> unknown(file, old)).sum(),
                proof,
                sightings);
        if (cases != tests) {
            String listed = which + ", with the cases that they list";
            sightings.see(claim, listed, Value.of(cases), Bearing.ALTERNATIVE, proof);
        }
    }

    /** Which test of another name is a new one, nobody can tell: what is between both figures fits. */
    private static void renamed(Claim claim, String which, long tests, long named, Proof proof, Sightings sightings) {
        boolean between = claim.says()
                .number()
                .map(BigDecimal::longValue)
                .filter(said -> said > tests && said <= named)
                .isPresent();
        if (between) {
            String reading = which + ", " + tests + " more than before, of which " + named + " have new names";
            sightings.see(claim, reading, claim.says(), Bearing.CIRCUMSTANTIAL, proof);
        }
    }

    /** How many tests a file has whose names it did not have before. */
    private static long unknown(Counted file, List<Counted> before) {
        Set<String> known = before.stream()
                .filter(each -> each.path().equals(file.path()))
                .flatMap(each -> each.names().stream())
                .collect(Collectors.toSet());
        return file.names().stream().filter(name -> !known.contains(name)).count();
    }

    /** The tests of new files, in all and of each. */
    private static void created(Claim claim, Span span, List<Counted> before, List<Counted> now, Sightings sightings) {
        Set<String> old = before.stream().map(Counted::path).collect(Collectors.toSet());
        List<Counted> created =
                now.stream().filter(file -> !old.contains(file.path())).toList();
        String all = "the tests of the files that " + span.name() + " adds";
        Value sum = Value.of(sum(created, Counted::tests));
        sightings.see(claim, all, sum, Bearing.ALTERNATIVE, Proof.by("git diff " + span.argument()));
        for (Counted file : created) {
            String one = "the tests of `" + file.path() + "`, which " + span.name() + " adds";
            Proof proof = proof(span.head(), file.path());
            sightings.see(claim, one, Value.of(file.tests()), Bearing.CIRCUMSTANTIAL, proof);
        }
    }

    private static Proof proof(String commit, String path) {
        return Proof.by(COMMAND + Span.shortened(commit) + (path.isEmpty() ? "" : " -- " + path));
    }

    private static long sum(List<Counted> files, ToLongFunction<Counted> count) {
        return files.stream().mapToLong(count).sum();
    }

    private static List<Counted> chosen(List<Counted> files, String where) {
        if (where.isEmpty()) {
            return files;
        }
        List<Counted> named = named(files, where);
        List<String> words = List.of(where.toLowerCase(Locale.ROOT).split("\\s+", 0));
        return isFile(where) || !named.isEmpty()
                ? named
                : files.stream()
                        .filter(file -> words.stream()
                                .allMatch(word ->
                                        file.path().toLowerCase(Locale.ROOT).contains(word)))
                        .toList();
    }

    private static List<Counted> named(List<Counted> files, String where) {
        NamedFiles named = NamedFiles.of(where);
        return files.stream()
                .filter(file ->
                        named.matches(file.path()) || named.matches(file.path().replaceFirst("\\.\\w+$", "")))
                .toList();
    }
}
