package dev.guardrail.collect.tests;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.tests.report.JUnitReport;
import dev.guardrail.fact.TestCase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which test classes and modules the head can have, by its paths. */
final class HeadTests {

    private static final Pattern CLASS = Pattern.compile("((?:[a-z_]\\w*\\.)+[A-Z]\\w*)(?:\\$.*)?");

    /** Languages whose files need not be named like their classes. */
    private static final Pattern OTHER_JVM = Pattern.compile(".*\\.(?:kt|kts|scala|groovy|clj)");

    private final Snapshot head;
    private final Set<String> javaClasses = new HashSet<>();
    private final Set<String> pythonModules = new HashSet<>();
    private boolean otherJvm;
    private boolean indexed;

    HeadTests(Snapshot head) {
        this.head = head;
    }

    /** The first test class or module of a report that the head cannot have; that of another language is not known. */
    Optional<String> missing(String name, JUnitReport report) {
        if (Paths.name(name).startsWith("TEST-")) {
            return groups(report).stream().filter(this::isMissingClass).findFirst();
        }
        boolean pytest = !report.suites().isEmpty()
                && report.suites().stream().allMatch(suite -> suite.name().equals("pytest"));
        return pytest ? groups(report).stream().filter(this::isMissingModule).findFirst() : Optional.empty();
    }

    private static List<String> groups(JUnitReport report) {
        return report.cases().stream().map(TestCase::group).distinct().toList();
    }

    private boolean isMissingClass(String group) {
        var matcher = CLASS.matcher(group);
        if (!matcher.matches()) {
            return false;
        }
        index();
        return !otherJvm && !javaClasses.contains(matcher.group(1));
    }

    /** A class, or a function, is named behind its module: {@code tests.test_a.TestB}. */
    private boolean isMissingModule(String group) {
        index();
        for (int end = group.length(); end > 0; end = group.lastIndexOf('.', end - 1)) {
            if (pythonModules.contains(group.substring(0, end))) {
                return false;
            }
        }
        return !group.isEmpty();
    }

    private void index() {
        if (indexed) {
            return;
        }
        indexed = true;
        for (Entry entry : head.files(path -> true)) {
            String path = entry.path();
            if (path.endsWith(".java")) {
                suffixes(path.substring(0, path.length() - ".java".length()), javaClasses);
            }
            otherJvm |= OTHER_JVM.matcher(path).matches();
            modules(path);
        }
    }

    private void modules(String path) {
        boolean text = path.endsWith(".md") || path.endsWith(".rst") || path.endsWith(".txt");
        if (path.endsWith(".py") || text) {
            suffixes(path.replaceFirst("\\.py$", ""), pythonModules);
        }
    }

    /** A class or a module is named from wherever the tool took its root to be. */
    private static void suffixes(String path, Set<String> names) {
        String name = path.replace('/', '.');
        names.add(name);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            names.add(name.substring(slash + 1));
        }
    }
}
