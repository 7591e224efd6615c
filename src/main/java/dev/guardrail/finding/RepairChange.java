package dev.guardrail.finding;

import dev.guardrail.fact.CodeLanguage;
import dev.guardrail.fact.DependabotUpdate;
import dev.guardrail.fact.ExternalExecution;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.fact.UpdateCooldown;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a repair changes. */
public sealed interface RepairChange {

    /** It as an instruction, without a capital and a full stop. */
    String instruction();

    /** Whether the file is another way to write the same: whatever is found in it afterwards was there before. */
    default boolean isSpelling() {
        return false;
    }

    /** Whether it follows from what is known of actions and their needs of the token. */
    default boolean isByNeeds() {
        return this instanceof DeclarePermissions || this instanceof DropCredentials;
    }

    /**
     * The mapping that is changed.
     *
     * @param job the id of its job; empty for the file as a whole, and in a composite action
     * @param step the number of its step, counted from 1; 0 outside of steps
     * @param start a place in it, where it is an entry of {@code updates} for Dependabot
     */
    record Owner(String job, int step, Optional<Place> start) {

        static Owner of(Located fact) {
            ScopePath scope = fact.scopeInFile();
            Optional<Place> start = isOfUpdate(fact) ? Optional.of(fact.place()) : Optional.empty();
            return new Owner(scope.job(), scope.step(), start);
        }

        private static boolean isOfUpdate(Located fact) {
            return fact instanceof DependabotUpdate
                    || fact instanceof UpdateCooldown
                    || fact instanceof ExternalExecution;
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
    record SetKey(Owner owner, List<String> keys, String value) implements RepairChange {

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
    record RemoveKey(Owner owner, List<String> keys) implements RepairChange {

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
    record ReplaceText(Place place, String before, String after) implements RepairChange {

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
    record PinUse(Place place, String uses, String repository, String ref) implements RepairChange {

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
    record RemoveBehind(Place place, String text) implements RepairChange {

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
    record MoveToEnv(Owner step, Place place, String expression, CodeLanguage language, boolean oneWord)
            implements RepairChange {

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
    record DeclarePermissions(String lowered) implements RepairChange {

        @Override
        public String instruction() {
            return lowered.isEmpty()
                    ? "declare the `permissions` that the jobs need"
                    : "grant `" + lowered + ": write` to the jobs that use it alone";
        }
    }

    /** Sets {@code persist-credentials: false} in the step of a checkout. */
    record DropCredentials(Owner step) implements RepairChange {

        @Override
        public String instruction() {
            return "set `persist-credentials: false` in " + step;
        }
    }

    /**
     * Asks for the author of a pull request.
     *
     * @param before the comparison that asks who started the run
     * @param after the comparison instead
     */
    record AskAuthor(Place place, String before, String after) implements RepairChange {

        @Override
        public String instruction() {
            return "replace `" + before + "` with `" + after + "`";
        }
    }

    /**
     * Writes a constant value instead of a part of an expression; instead of the expression, where the part is all of it.
     *
     * @param before the part
     */
    record WriteConstant(Place place, String before, String value) implements RepairChange {

        @Override
        public boolean isSpelling() {
            return true;
        }

        @Override
        public String instruction() {
            return "write " + (value.isEmpty() ? "nothing" : "`" + value + "`") + " instead of `" + before + "`";
        }
    }

    /**
     * Writes another text in the scalar at a place, which may have quotes.
     *
     * @param before what the scalar has
     * @param after what to write instead
     */
    record ReplaceWithin(Place place, String before, String after) implements RepairChange {

        @Override
        public boolean isSpelling() {
            return true;
        }

        @Override
        public String instruction() {
            return "replace `" + before + "` with `" + after + "`";
        }
    }

    /**
     * Turns off the cache of a step.
     *
     * @param inputs the inputs that do that, with their values; one without a value is removed
     */
    record TurnOffCache(Owner step, SortedMap<String, String> inputs) implements RepairChange {

        public TurnOffCache {
            inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        }

        @Override
        public String instruction() {
            return "turn off the cache of " + step;
        }
    }

    /**
     * Turns a choice around, so that its value that counts as false comes last.
     *
     * @param place that value
     */
    record TurnChoice(Place place, String value) implements RepairChange {

        @Override
        public String instruction() {
            return "write the choice so that `" + value + "` comes last";
        }
    }

    /** Makes one expression of a condition that has text outside of `${{ }}`. */
    record JoinCondition(Owner owner) implements RepairChange {

        @Override
        public String instruction() {
            return "make the condition of " + owner + " one expression";
        }
    }

    /** Writes the digest of an image behind its name. */
    record PinImage(Place place, String image) implements RepairChange {

        @Override
        public String instruction() {
            return "pin `" + image + "` to a digest";
        }
    }

    /** Names what is in the repository by the repository, instead of by the workspace. */
    record NameSelf(Owner owner, Place place, String uses) implements RepairChange {

        @Override
        public String instruction() {
            return "name `" + uses + "` by the repository";
        }
    }
}
