package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.workflow.foreign.Part.Choice;
import dev.guardrail.collect.workflow.foreign.Part.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cases of a {@code switch} of PowerShell run. */
final class PowerShellCases {

    private static final Pattern LITERAL =
            Pattern.compile("\\s*(?:'([^']*)'|\"([^\"$`]*)\"|(-?\\d+|(?i:\\$true|\\$false)|[A-Za-z][\\w-]*))\\s*");

    /** What is one value, and no list of them, each of which the cases would be asked for. */
    private static final Pattern ONE = Pattern.compile("(?is)\\s*(?:\\$\\{?env:\\w+\\}?|\"[^\"]*\")\\s*");

    private static final String DOUBT = "a `switch` decides it";

    /** A case, with its label as written. */
    record Case(String label, List<Part> body) {
        Case {
            body = List.copyOf(body);
        }

        private boolean isDefault() {
            return label.strip().equalsIgnoreCase("default");
        }
    }

    private PowerShellCases() {}

    /**
     * What runs.
     *
     * @param asked what the cases are compared with, as written, with the options before it
     */
    static List<Part> parts(String asked, List<Case> cases) {
        Set<String> labels = new HashSet<>();
        boolean distinct = cases.stream()
                .allMatch(one -> literal(one.label()).filter(labels::add).isPresent());
        Optional<String> value = literal(asked);
        if (!distinct || value.isEmpty() && !ONE.matcher(asked).matches()) {
            return List.of(new Part.Unclear(
                    cases.stream().flatMap(one -> one.body().stream()).toList(), DOUBT));
        }
        List<Part> otherwise = cases.stream()
                .filter(Case::isDefault)
                .findFirst()
                .map(Case::body)
                .orElse(List.of());
        List<Case> named = cases.stream().filter(one -> !one.isDefault()).toList();
        if (value.isPresent()) {
            return named.stream()
                    .filter(one -> literal(one.label()).equals(value))
                    .findFirst()
                    .map(Case::body)
                    .orElse(otherwise);
        }
        List<Part> all = otherwise;
        for (int i = named.size() - 1; i >= 0; i--) {
            all = new ArrayList<>(List.of(new Choice(Test.OTHER, named.get(i).body(), all)));
        }
        return all;
    }

    private static Optional<String> literal(String written) {
        Matcher literal = LITERAL.matcher(written);
        if (!literal.matches()) {
            return Optional.empty();
        }
        String text = literal.group(1) != null
                ? literal.group(1)
                : literal.group(2) != null ? literal.group(2) : literal.group(3);
        return Optional.of(text.toLowerCase(Locale.ROOT));
    }
}
