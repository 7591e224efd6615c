package dev.guardrail.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A step of a job or of a composite action.
 *
 * @param place the step's first key
 * @param job the job it belongs to; empty in a composite action
 * @param index its number within the job, counted from 1
 * @param id its {@code id}; empty where it has none
 * @param name its {@code name}; empty where it has none
 * @param uses the action it uses; empty where it runs commands
 * @param run its script; empty where it uses an action
 * @param shell its {@code shell}, or the default of the job or the workflow; empty where none says
 * @param directory its {@code working-directory}, or the default of the job or the workflow; empty where none says
 * @param condition its {@code if}; empty where it has none
 * @param timeoutMinutes a number or an expression; empty where it has none
 * @param continueOnError its {@code continue-on-error}; empty where it has none
 * @param env its environment variables
 * @param with the inputs it gives to its action
 */
public record Step(
        Place place,
        String job,
        int index,
        String id,
        String name,
        String uses,
        String run,
        String shell,
        String directory,
        String condition,
        String timeoutMinutes,
        String continueOnError,
        Map<String, String> env,
        Map<String, String> with)
        implements WorkflowFact {

    private static final Pattern CHECKOUT = Pattern.compile("(?i)\\s*[^/@\\s]+/checkout.*");

    private static final Pattern MERGE = Pattern.compile("\\bgh\\s{1,9}pr\\s{1,9}(merge|review)\\b");
    private static final Set<String> MERGING = Set.of(
            "ahmadnassri/action-dependabot-auto-merge",
            "hmarr/auto-approve-action",
            "pascalgn/automerge-action",
            "peter-evans/enable-pull-request-automerge");

    public Step {
        env = Ordered.copyOf(env);
        with = Ordered.copyOf(with);
    }

    @Override
    public int step() {
        return index;
    }

    /** The value of an input, by any spelling of its name in upper and lower case; empty where it is not given. */
    public String input(String input) {
        return with.entrySet().stream()
                .filter(given -> given.getKey().equalsIgnoreCase(input))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Whether an input is given, by any spelling of its name in upper and lower case. */
    public boolean gives(String input) {
        return with.keySet().stream().anyMatch(input::equalsIgnoreCase);
    }

    /** The names of the given inputs that begin with some text, in lower case. */
    public List<String> inputsFrom(String prefix) {
        return with.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** Whether it asks for permissions of an organisation, and for none of a repository. */
    public boolean isOfOrganization() {
        List<String> asked = inputsFrom("permission-");
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(input -> input.startsWith("permission-organization-")
                                || input.equals("permission-members")
                                || input.endsWith("-for-organizations")
                                || input.startsWith("permission-enterprise-"));
    }

    /** The action it uses, without its version; empty where it runs commands. */
    public String action() {
        return uses.strip().replaceFirst("@.*", "");
    }

    /** Whether it merges or approves a pull request, with GitHub's command line or with an action that is known for it. */
    public boolean isMerging() {
        return MERGE.matcher(run).find() || MERGING.contains(action().toLowerCase(Locale.ROOT));
    }

    /** What people call it: its name, or else its action without the version, or the first line of its script. */
    public String label() {
        if (!name.isEmpty()) {
            return name;
        }
        return uses.isEmpty() ? run.lines().findFirst().orElse("") : uses.replaceFirst("@.*", "");
    }

    /** Whether it runs an action that checks out code, whoever owns it. */
    public boolean isCheckout() {
        return CHECKOUT.matcher(uses).matches();
    }

    @Override
    public String identity() {
        return uses.isEmpty() ? run : uses;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), "step");
    }
}
