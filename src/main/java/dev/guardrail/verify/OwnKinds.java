package dev.guardrail.verify;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimConclusion;
import dev.guardrail.collect.claim.KindWords;
import dev.guardrail.collect.claim.Vocabulary;
import dev.guardrail.fact.Place;
import dev.guardrail.table.Tables;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The kinds of claims that a project adds to those of Guardrail. */
@FunctionalInterface
public interface OwnKinds {

    /** Finds no claim. */
    Judge NO_JUDGE = new Judge() {
        @Override
        public List<KindWords> words() {
            return List.of();
        }

        @Override
        public Vocabulary vocabulary() {
            return Vocabulary.builtIn();
        }

        @Override
        public Map<String, Place> rules() {
            return Map.of();
        }

        @Override
        public void judge(List<Claim> claims, Consumer<ClaimConclusion> concluded, BiConsumer<Claim, String> missing) {}
    };

    /** A project without kinds of its own. */
    OwnKinds NONE = (base, head) -> NO_JUDGE;

    /**
     * What judges the claims of an audit of a range.
     *
     * @param base the full id of the commit whose rules judge; empty where there is none
     * @param head the full id of the commit whose facts they judge by
     * @throws dev.guardrail.UnusableInputException if the policy or a rule there cannot be used
     */
    Judge judging(String base, String head);

    /**
     * What the policy of the project says of the world outside the repository.
     *
     * @param base the full id of the commit whose policy says it; empty where there is none
     * @param head the full id of the commit that is judged by it
     */
    default Tables tables(String base, String head) {
        return Tables.bundled();
    }

    /** Finds and judges the claims of the project's kinds. */
    interface Judge {

        /** The words of each kind. */
        List<KindWords> words();

        /** The words of the built-in kinds, with those that the project adds. */
        Vocabulary vocabulary();

        /** Where the rule of each kind is, by its id. */
        Map<String, Place> rules();

        /**
         * Judges the claims of its kinds among others.
         *
         * @param concluded takes what the rules conclude
         * @param missing takes what a claim needs, as it follows "needs"
         */
        void judge(List<Claim> claims, Consumer<ClaimConclusion> concluded, BiConsumer<Claim, String> missing);
    }
}
