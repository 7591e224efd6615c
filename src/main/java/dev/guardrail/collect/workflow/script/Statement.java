package dev.guardrail.collect.workflow.script;

import dev.guardrail.fact.ExitStatus;
import java.util.List;
import java.util.Optional;

/** The structure of a script: what is in a pipeline. */
sealed interface Statement {

    /** Whether one of a statement's own words reads the status of what ran before it. */
    boolean readsStatus();

    /** And-or lists, one after the other. */
    record Sequence(List<AndOr> lists) {

        Optional<Statement> first() {
            return lists.isEmpty() ? Optional.empty() : Optional.of(lists.get(0).first());
        }
    }

    /** Pipelines joined by {@code &&} and {@code ||}; at least one. */
    record AndOr(List<Link> links) {

        Statement first() {
            return links.get(0).first();
        }
    }

    /**
     * A pipeline in an and-or list.
     *
     * @param afterOr whether it is what {@code ||} turns to
     * @param pipeline at least one statement
     */
    record Link(boolean afterOr, List<Statement> pipeline) {

        Statement first() {
            return pipeline.get(0);
        }
    }

    /**
     * A simple command; without words where there are redirections alone, or nothing that can be read.
     *
     * @param words its words
     * @param span its words and what is between them
     * @param writes whether its output goes to a file
     */
    record Simple(List<Token> words, List<Token> span, boolean writes) implements Statement {

        private static final List<String> STATUS_VARIABLES = List.of("$?", "${?", "PIPESTATUS");

        @Override
        public boolean readsStatus() {
            return words.stream().anyMatch(word -> STATUS_VARIABLES.stream().anyMatch(word.raw()::contains));
        }

        boolean runsSomething() {
            return !words.stream().allMatch(word -> Words.isAssignment(word.raw()));
        }

        List<String> texts() {
            return words.stream().map(word -> Words.unquote(word.raw())).toList();
        }

        ShellCommand toCommand(ExitStatus status) {
            int offset = words.get(0).start();
            int length = words.get(words.size() - 1).end() - offset;
            List<String> texts = texts();
            return new ShellCommand(offset, length, ToolName.of(texts), texts, line(), status, "", List.of());
        }

        private String line() {
            StringBuilder line = new StringBuilder();
            int end = span.get(0).start();
            for (Token token : span) {
                line.append(token.start() > end ? " " : "").append(token.line());
                end = token.end();
            }
            return line.toString();
        }
    }

    /** What a compound command does with its parts. */
    enum Kind {
        /** {@code ( )}: the shell is left as it was. */
        SUBSHELL,
        GROUP,
        /** Branches and loops. */
        CONTROL,
        /** Runs where it is called. */
        FUNCTION
    }

    /** A part of a compound command, and whether its status only decides what runs next. */
    record Part(boolean condition, Sequence sequence) {}

    /**
     * A compound command.
     *
     * @param kind what it does with its parts
     * @param head what {@code for} and {@code case} go over
     * @param parts in the order of the text
     */
    record Compound(Kind kind, Simple head, List<Part> parts) implements Statement {

        @Override
        public boolean readsStatus() {
            return head.readsStatus()
                    || !parts.isEmpty()
                            && parts.get(0)
                                    .sequence()
                                    .first()
                                    .filter(Statement::readsStatus)
                                    .isPresent();
        }
    }
}
