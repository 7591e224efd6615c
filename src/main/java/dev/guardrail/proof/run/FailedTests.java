package dev.guardrail.proof.run;

import dev.guardrail.proof.NamedTest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the named tests an output reports as failed. */
final class FailedTests {

    private static final Pattern FAILED = Pattern.compile("FAIL|ERROR|not ok|[✕✗×✘●]|[Ff]ailed");

    private static final Pattern PASSED = Pattern.compile("PASS|[✓✔]|\\bok$");

    private FailedTests() {}

    static Optional<NamedTest> first(List<NamedTest> tests, String output) {
        List<String> failed = output.lines()
                .filter(line ->
                        FAILED.matcher(line).find() && !PASSED.matcher(line).find())
                .toList();
        return tests.stream()
                .filter(test -> !test.name().isEmpty())
                .filter(test -> failed.stream().anyMatch(line -> names(line, test)))
                .findFirst();
    }

    private static boolean names(String line, NamedTest test) {
        String name = test.name();
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(' ')) + 1);
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(simple) + "(?![\\w-])")
                .matcher(line)
                .find();
    }
}
