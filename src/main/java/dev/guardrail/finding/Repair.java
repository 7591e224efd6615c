package dev.guardrail.finding;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.CodeLanguage;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.ContextRead;
import dev.guardrail.fact.Control;
import dev.guardrail.fact.DependabotUpdate;
import dev.guardrail.fact.Expression;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.fact.Workflow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A change of a YAML file that repairs a finding, by what it means. Guardrail turns it into edits of the text, which keep
 * comments, order and quotes.
 *
 * @param path the file
 * @param change what changes
 * @param caution what it can change besides the finding, as a clause; empty for a safe repair, which changes nothing for
 *     whoever does as intended
 */
public record Repair(String path, Change change, String caution) {

    /** No repair: a violation with it is as one without. */
    private static final Repair NONE = new Repair("", new RemoveBehind(Place.file(""), ""), "");

    /** The repair that declares what the jobs of a workflow need of their token: the write scopes where they are used. */
    public static Repair permissions(Workflow workflow) {
        return new Repair(workflow.path(), new DeclarePermissions(""), "");
    }

    /** The repair that moves a write scope of a workflow down to the jobs that use it, or may use it. */
    public static Repair lower(Permission permission) {
        boolean ofAll = permission.scope().equals(Permission.ALL);
        return permission.job().isEmpty()
                ? new Repair(permission.path(), new DeclarePermissions(ofAll ? "" : permission.scope()), "")
                : NONE;
    }

    /** The repair that sets a key, {@code timeout-minutes} or {@code with.persist-credentials}, of what a fact is part of. */
    public static Repair set(Located fact, String keys, String value) {
        return new Repair(fact.path(), new SetKey(Owner.of(fact), keys(keys), value), "");
    }

    /** The repair that removes a key, and what holds it where that becomes empty. */
    public static Repair remove(Located fact, String keys) {
        return new Repair(fact.path(), new RemoveKey(Owner.of(fact), keys(keys)), "");
    }

    /** The repair that writes another text at a place within one line. */
    public static Repair replace(Place place, String before, String after) {
        return new Repair(place.path(), new ReplaceText(place, before, after), "");
    }

    /** The repair that pins an action to the commit that is known for its tag or branch: to the user, the repository or a mirror. */
    public static Repair pin(ActionReference use) {
        PinUse change = new PinUse(use.place(), use.uses(), use.owner() + "/" + use.repository(), use.ref());
        return new Repair(use.path(), change, "");
    }

    /**
     * The repair that takes away what hides the failure of a command, where that is written right behind it: {@code || true}.
     * Of a command whose failure something else hides, it is none.
     */
    public static Repair unhide(Command command) {
        String hiding = command.hiddenBy();
        boolean behind = hiding.matches("`\\|\\| ?(true|:|exit 0|/bin/true)`");
        return behind
                ? new Repair(
                        command.path(), new RemoveBehind(command.place(), hiding.substring(1, hiding.length() - 1)), "")
                : NONE;
    }

    /**
     * The repair that gives the value of an expression in a script to the step as an environment variable, which the script
     * reads: it is then no code.
     */
    public static Repair env(Expression expression) {
        Owner owner = Owner.of(expression);
        boolean fixed = expression.reads().stream().allMatch(Repair::isOneWord);
        return new Repair(
                expression.path(),
                new MoveToEnv(owner, expression.place(), expression.text(), expression.sink(), fixed),
                "");
    }

    /** Whether a value has no blanks, whoever wrote it: git and GitHub refuse them in what these properties have. */
    private static boolean isOneWord(ContextRead read) {
        return read.control() == Control.GITHUB
                || read.origin().matches("github\\.(head_ref|base_ref|ref_name|ref|.*\\.ref)");
    }

    /** This as an unsafe repair: it is made only for who asks for it. */
    public Repair unsafe(String clause) {
        return isNone() ? this : new Repair(path, change, clause);
    }

    boolean isNone() {
        return path.isEmpty();
    }

    public boolean isSafe() {
        return caution.isEmpty();
    }

    private static List<String> keys(String dotted) {
        return Arrays.asList(dotted.split("\\.", -1));
    }

    /** What changes. */
    public sealed interface Change {

        /** It as an instruction, without a capital and a full stop. */
        String instruction();
    }

    /**
     * The mapping that is changed.
     *
     * @param job the id of its job; empty for the file as a whole, and in a composite action
     * @param step the number of its step, counted from 1; 0 outside of steps
     * @param start its first key, where it is neither the file, a job nor a step
     */
    public record Owner(String job, int step, Optional<Place> start) {

        static Owner of(Located fact) {
            ScopePath scope = fact.scopeInFile();
            Optional<Place> start = fact instanceof DependabotUpdate ? Optional.of(fact.place()) : Optional.empty();
            return new Owner(scope.job(), scope.step(), start);
        }

        /** {@code step 2 of job `test`}. */
        @Override
        public String toString() {
            String ofJob = job.isEmpty() ? "" : "job `" + job + "`";
            if (step > 0) {
                return "step " + step + (ofJob.isEmpty() ? "" : " of " + ofJob);
            }
            return job.isEmpty()
                    ? start.map(place -> "the entry in line " + place.line()).orElse("the file")
                    : ofJob;
        }
    }

    /**
     * Sets a key, whether it is there or not.
     *
     * @param keys the keys from the owner down to it
     * @param value the value as YAML, on one line
     */
    public record SetKey(Owner owner, List<String> keys, String value) implements Change {

        public SetKey {
            keys = List.copyOf(keys);
        }

        @Override
        public String instruction() {
            return "set `" + String.join(".", keys) + ": " + value + "` in " + owner;
        }
    }

    /**
     * Removes a key.
     *
     * @param keys the keys from the owner down to it
     */
    public record RemoveKey(Owner owner, List<String> keys) implements Change {

        public RemoveKey {
            keys = List.copyOf(keys);
        }

        @Override
        public String instruction() {
            return "remove `" + String.join(".", keys) + "` from " + owner;
        }
    }

    /**
     * Writes another text at a place.
     *
     * @param place where, within one line
     * @param before what is written there
     * @param after what to write instead
     */
    public record ReplaceText(Place place, String before, String after) implements Change {

        @Override
        public String instruction() {
            return "replace `" + before + "` with `" + after + "`";
        }
    }

    /**
     * Writes a commit instead of a tag or a branch, and the tag or branch as a comment.
     *
     * @param place the value of {@code uses}
     * @param uses the value as it is
     * @param repository the {@code owner/repository} of the action
     * @param ref the tag or branch
     */
    public record PinUse(Place place, String uses, String repository, String ref) implements Change {

        @Override
        public String instruction() {
            return "pin `" + uses + "` to a commit";
        }
    }

    /**
     * Removes what follows a place on its line.
     *
     * @param place ends where it begins, but for blanks
     * @param text what is removed
     */
    public record RemoveBehind(Place place, String text) implements Change {

        @Override
        public String instruction() {
            return "remove `" + text + "`";
        }
    }

    /**
     * Gives the value of an expression to its step as a variable.
     *
     * @param step the step that has the script
     * @param place the expression with its fence
     * @param expression its text
     * @param language that of the script
     * @param oneWord whether its value never has blanks
     */
    public record MoveToEnv(Owner step, Place place, String expression, CodeLanguage language, boolean oneWord)
            implements Change {

        @Override
        public String instruction() {
            return "give `${{ " + expression + " }}` to the script as an environment variable";
        }
    }

    /**
     * Declares what jobs need of their token.
     *
     * @param lowered the scope that moves down to the jobs that use it; empty where all are declared anew
     */
    public record DeclarePermissions(String lowered) implements Change {

        @Override
        public String instruction() {
            return lowered.isEmpty()
                    ? "declare the `permissions` that the jobs need"
                    : "grant `" + lowered + ": write` to the jobs that use it alone";
        }
    }
}
