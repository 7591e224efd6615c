package dev.guardrail.proof.run;

import dev.guardrail.collect.secret.SecretMask;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The variables that a command gets: those of Guardrail, without secrets, without what leads git to the person's repository,
 * and without the files and services by which a step of a CI job talks to its runner.
 *
 * @param variables what is passed on
 * @param withheld the names of the others
 */
public record PassedEnvironment(Map<String, String> variables, List<String> withheld) {

    /** Names of secrets. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|"
                    + "SIGNING_?KEY|COOKIE|SESSION_ID).*|(?i).*_(?:KEY|PAT|PWD|PASS|AUTH|DSN)");

    /** Names of what speaks for the person, for a repository or to a runner. */
    private static final Pattern POWER = Pattern.compile("GIT_.*|ACTIONS_.*|SSH_.*|GPG_.*|DBUS_.*");

    private static final Set<String> RUNNER = Set.of(
            "GITHUB_ENV",
            "GITHUB_PATH",
            "GITHUB_OUTPUT",
            "GITHUB_STATE",
            "GITHUB_STEP_SUMMARY",
            "GITHUB_EVENT_PATH",
            "GITHUB_WORKSPACE",
            "CI_PROJECT_DIR");

    public PassedEnvironment {
        variables = Map.copyOf(variables);
        withheld = List.copyOf(withheld);
    }

    /**
     * What is passed on of some variables.
     *
     * @param asked the names of variables that are passed on, whatever they look like
     */
    public static PassedEnvironment of(Map<String, String> environment, Collection<String> asked) {
        Map<String, String> passed = new TreeMap<>();
        Set<String> withheld = new TreeSet<>();
        environment.forEach((name, value) -> {
            if (asked.contains(name) || !isWithheld(name, value)) {
                passed.put(name, value);
            } else {
                withheld.add(name);
            }
        });
        return new PassedEnvironment(passed, List.copyOf(withheld));
    }

    private static boolean isWithheld(String name, String value) {
        return SECRET.matcher(name).matches()
                || POWER.matcher(name).matches()
                || RUNNER.contains(name)
                || !SecretMask.mask(value).equals(value);
    }
}
