package dev.guardrail.fact;

import java.util.regex.Pattern;

/**
 * An environment variable that a workflow, a job or a step sets with {@code env}.
 *
 * @param place the variable with its value
 * @param job the job it belongs to; empty at the level of the workflow and in an action definition
 * @param step the step it belongs to, counted from 1; 0 outside of steps
 * @param name its name, as written
 * @param value its value, as written
 */
@Noun(one = "environment variable", many = "environment variables")
public record EnvVar(Place place, String job, int step, String name, String value) implements WorkflowFact {

    /** How the name of a secret ends, with or without a word such as {@code KEY} behind it. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:.*[_.-])?(?:pass|passwd|password|passphrase|pwd|secret|token|api_?key|access_?key|secret_?key|private_?key"
                    + "|auth_?key|account_?key|client_?secret|credentials?|\\w+(?:password|secret|token|apikey))(?:[_.-]\\d+)?");

    /** Words of made-up values, and what tests have as passwords. */
    private static final Pattern MADE_UP =
            Pattern.compile("(?i).*(?:example|redacted|placeholder|change|insert|secret|dummy"
                    + "|sample|fake|xxx|your|token|replace|test|password|passwd|admin|root|postgres|mysql|local|default|guest|user|demo|12345"
                    // The key of the emulator of Cosmos DB, which is the same everywhere.
                    + "|C2y6yDjf5/R).*");

    /** A text without a variable, a path, an address or a space. */
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9+/=_.!#%&*@^~-]{10,200}");

    private static final int FEWEST_CHARACTERS = 8;

    /**
     * Whether its name says that it is a secret, and its value looks like one and not like a made-up text: at least ten
     * characters, digits and letters in both cases or enough of them, and no word of made-up values.
     */
    public boolean isPlainSecret() {
        boolean path = value.startsWith("/") || value.startsWith("./") || value.matches("[\\w.-]+/[\\w./-]+\\.\\w+");
        boolean mixed = value.matches(".*\\d.*")
                && (value.matches(".*[a-z].*") && value.matches(".*[A-Z].*") || value.matches("[0-9a-f]{16,}"));
        return SECRET.matcher(name).matches()
                && LITERAL.matcher(value).matches()
                && !path
                && mixed
                && value.chars().distinct().count() >= FEWEST_CHARACTERS
                && !MADE_UP.matcher(value).matches();
    }

    @Override
    public String identity() {
        return name + "=" + value;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), name);
    }
}
