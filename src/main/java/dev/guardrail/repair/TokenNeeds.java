package dev.guardrail.repair;

import dev.guardrail.finding.RepairChange.Owner;
import dev.guardrail.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a job needs of its token, as far as its steps say.
 *
 * @param scopes the scopes that are known to be needed, with their levels
 * @param unknown what may need more: actions that no table knows, and scripts that get the token
 * @param around where the steps run
 */
record TokenNeeds(SortedMap<String, String> scopes, Set<String> unknown, Surroundings around) {

    private static final String WRITE = "write";
    private static final Pattern TOKEN = Pattern.compile("(?i)github_token|github\\.token|gh_token");
    private static final Pattern RELEASE = Pattern.compile("(?i)release|publish|deploy|changelog|bump|\\btag\\b");
    /** Programs that ask GitHub for an identity token without naming the token of the job. */
    private static final Pattern IDENTITY =
            Pattern.compile("(?i)oidc|id_token|--provenance|\\b(?:cosign|sigstore|gitsign|terraform|tofu|"
                    + "pulumi|aws|az|gcloud|vault|twine|uv publish|cargo publish|npm publish|pnpm publish)\\b");

    /**
     * Where steps run.
     *
     * @param folder the folder in which scripts run that name none
     * @param identity whether the job may ask for an identity token
     * @param table what is known of actions
     */
    private record Surroundings(String folder, boolean identity, Sources sources, TokenTable table) {

        static Surroundings of(YamlNode root, YamlNode job, Means means) {
            String folder = Stream.of(job, root)
                    .flatMap(node -> node.get("defaults").stream())
                    .flatMap(defaults -> defaults.get("run").stream())
                    .map(run -> run.text("working-directory"))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            return new Surroundings(folder, identity(root, job), means.sources(), TokenTable.of(means.tables()));
        }

        /** By default, a token is none for an identity; but the caller of a workflow may give one. */
        private static boolean identity(YamlNode root, YamlNode job) {
            Optional<YamlNode> permissions = job.get("permissions").or(() -> root.get("permissions"));
            boolean called = root.get("on").stream()
                    .anyMatch(on ->
                            on.get("workflow_call").isPresent() || on.texts().contains("workflow_call"));
            return permissions
                    .map(all -> all.text().equals("write-all")
                            || all.text("id-token").equals(WRITE))
                    .orElse(called);
        }
    }

    private static final Pattern GIT = Pattern.compile("(^|[^\\w./-])git\\s");
    private static final Pattern PUSH = Pattern.compile("(?m)(^|[;&|]\\s*|\\s)git\\s+([^;&|\\n]*\\s)?push\\b");

    /** The needs of a job; whatever the workflow's own variables hand on counts, too. */
    static TokenNeeds of(YamlNode root, YamlNode job, Means means) {
        TokenNeeds needs = new TokenNeeds(new TreeMap<>(), new LinkedHashSet<>(), Surroundings.of(root, job, means));
        if (job.get("uses").isPresent()) {
            needs.unknown.add("`" + job.text("uses") + "`");
        }
        for (String key : List.of("env", "container", "services")) {
            needs.mention(job.get(key), "the `" + key + "` of the job");
        }
        needs.mention(root.get("env"), "the `env` of the workflow");
        job.get("steps")
                .ifPresent(steps -> steps.items().forEach(step -> {
                    needs.step(step);
                    step.get("parallel").ifPresent(group -> group.items().forEach(needs::step));
                }));
        return needs;
    }

    /** What, behind a checkout in its job, may use the token that it leaves; empty for nothing. */
    static String ofCredentials(YamlNode root, Owner checkout, Means means) {
        YamlNode job = checkout.job().isEmpty()
                ? root.get("runs").orElse(root)
                : root.get("jobs").flatMap(jobs -> jobs.get(checkout.job())).orElse(root);
        TokenNeeds needs = new TokenNeeds(new TreeMap<>(), new LinkedHashSet<>(), Surroundings.of(root, job, means));
        Workspace.steps(job).stream().skip(checkout.step()).forEach(needs::credentials);
        return needs.doubt();
    }

    private void credentials(YamlNode step) {
        String uses = step.text("uses").strip();
        String run = step.text("run");
        boolean known = around.table()
                .needs(uses)
                .filter(scopes -> !scopes.containsValue(WRITE))
                .isPresent();
        if (!uses.isEmpty() && !known) {
            unknown.add("`" + uses + "`");
        } else if (GIT.matcher(run).find() || RELEASE.matcher(run).find()) {
            unknown.add("a script with `git`, or that may push,");
        } else if (called(step).texts().stream()
                .anyMatch(text -> GIT.matcher(text).find())) {
            unknown.add("a script that calls one with `git`");
        }
    }

    private void mention(Optional<YamlNode> node, String where) {
        if (node.filter(value ->
                        texts(value).anyMatch(text -> TOKEN.matcher(text).find()))
                .isPresent()) {
            unknown.add(where);
        }
    }

    private static Stream<String> texts(YamlNode node) {
        return Stream.of(
                        Stream.of(node.text()),
                        node.entries().stream()
                                .flatMap(entry ->
                                        Stream.concat(Stream.of(entry.key().value()), texts(entry.value()))),
                        node instanceof YamlNode.Sequence
                                ? node.items().stream().flatMap(TokenNeeds::texts)
                                : Stream.<String>empty())
                .flatMap(stream -> stream);
    }

    private void step(YamlNode step) {
        String uses = step.text("uses").strip();
        if (!uses.isEmpty()) {
            around.table()
                    .needs(uses)
                    .ifPresentOrElse(needed -> needed.forEach(this::need), () -> unknown.add("`" + uses + "`"));
            boolean known = around.table().needs(uses).isPresent();
            if (known) {
                mention(step.get("env"), "the `env` of `" + uses + "`");
                step.get("with").stream()
                        .flatMap(with -> with.entries().stream())
                        .filter(entry -> !entry.key().value().matches("token|github[-_]token|repo-token"))
                        .forEach(entry -> mention(Optional.of(entry.value()), "`" + uses + "`"));
            }
            return;
        }
        String run = step.text("run");
        if (PUSH.matcher(run).find()) {
            need("contents", WRITE);
        } else if (RELEASE.matcher(run).find()) {
            unknown.add("the script of a step that may push");
        }
        if (TOKEN.matcher(run).find()
                || step.get("env")
                        .filter(env ->
                                texts(env).anyMatch(text -> TOKEN.matcher(text).find()))
                        .isPresent()) {
            unknown.add("the script of a step that has the token");
        }
        if (IDENTITY.matcher(run).find()) {
            unknown.add("the script of a step that may ask for an identity token");
        }
        called(called(step));
    }

    private CalledScripts called(YamlNode step) {
        String own = step.text("working-directory");
        return CalledScripts.of(step.text("run"), own.isEmpty() ? around.folder() : own, around.sources());
    }

    private void called(CalledScripts scripts) {
        if (scripts.texts().stream().anyMatch(text -> PUSH.matcher(text).find())) {
            unknown.add("a script that calls one which pushes");
        }
        if (around.identity()
                && scripts.texts().stream()
                        .anyMatch(text -> IDENTITY.matcher(text).find())) {
            unknown.add("a script that calls one which may ask for an identity token");
        }
        if (around.identity() && !scripts.unknown().isEmpty()) {
            unknown.add("a script that calls `"
                    + scripts.unknown().stream().sorted().findFirst().orElse("")
                    + "`, which the repository does not have,");
        }
    }

    private void need(String scope, String level) {
        scopes.merge(scope, level, (one, other) -> one.equals(WRITE) ? one : other);
    }

    boolean writes(String scope) {
        return WRITE.equals(scopes.get(scope));
    }

    boolean writes() {
        return scopes.containsValue(WRITE);
    }

    /** What may need more, as the start of a sentence. */
    String doubt() {
        return unknown.stream().limit(3).collect(Collectors.joining(", "))
                + (unknown.size() > 3 ? " and " + (unknown.size() - 3) + " more" : "");
    }
}
