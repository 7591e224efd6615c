package dev.guardrail.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a rule's parameter holds, parsed once. A parameter has the type of its default; which language the entries of a list
 * are written in is known from how its rule reads them.
 */
public sealed interface ParameterValue {

    /** As a policy states it: one text, or one for each entry. */
    List<String> texts();

    /** One text. */
    record Text(String text) implements ParameterValue {

        @Override
        public List<String> texts() {
            return List.of(text);
        }
    }

    /** A whole number. */
    record Whole(int number) implements ParameterValue {

        @Override
        public List<String> texts() {
            return List.of(String.valueOf(number));
        }
    }

    /** True or false. */
    record Flag(boolean on) implements ParameterValue {

        @Override
        public List<String> texts() {
            return List.of(String.valueOf(on));
        }
    }

    /** A percentage from 0 to 100, with the digits that were written. */
    record Percentage(BigDecimal percentage) implements ParameterValue {

        @Override
        public List<String> texts() {
            return List.of(percentage.toPlainString());
        }
    }

    /** Percentages by path: the first glob that matches counts. */
    record Percentages(List<GlobPercentage> entries) implements ParameterValue {

        public Percentages {
            entries = List.copyOf(entries);
        }

        @Override
        public List<String> texts() {
            return entries.stream().map(GlobPercentage::toString).toList();
        }
    }

    /** Texts, in which {@code *} stands for any characters and {@code ?} for one. */
    record Patterns(List<String> texts) implements ParameterValue {

        public Patterns {
            texts = List.copyOf(texts);
        }
    }

    /** Globs of repository paths. */
    record Globs(List<Glob> globs) implements ParameterValue {

        public Globs {
            globs = List.copyOf(globs);
        }

        @Override
        public List<String> texts() {
            return globs.stream().map(Glob::pattern).toList();
        }
    }

    /** Actions that steps use. */
    record Actions(List<ActionPattern> patterns) implements ParameterValue {

        public Actions {
            patterns = List.copyOf(patterns);
        }

        @Override
        public List<String> texts() {
            return patterns.stream().map(ActionPattern::text).toList();
        }
    }

    /** Words of commands. */
    record Phrases(List<WordPattern> patterns) implements ParameterValue {

        public Phrases {
            patterns = List.copyOf(patterns);
        }

        @Override
        public List<String> texts() {
            return patterns.stream().map(WordPattern::text).toList();
        }
    }
}
