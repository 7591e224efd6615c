package dev.guardrail.collect.workflow.script;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The structure of a script: an element of a pipeline. */
sealed interface Statement {

    /** And-or lists, one after the other. */
    record Sequence(List<AndOr> lists) {

        /** A single statement. */
        static Sequence of(Statement statement) {
            return new Sequence(List.of(new AndOr(List.of(new Link(false, false, List.of(statement))), false)));
        }
    }

    /**
     * Pipelines joined by {@code &&} and {@code ||}; at least one.
     *
     * @param background whether it runs in the background
     */
    record AndOr(List<Link> links, boolean background) {}

    /**
     * A pipeline in an and-or list.
     *
     * @param afterOr whether {@code ||} precedes it
     * @param negated whether {@code !} precedes it
     * @param pipeline at least one statement
     */
    record Link(boolean afterOr, boolean negated, List<Statement> pipeline) {}

    /** A redirection with its target, or with the body of its here-document. */
    record Redirection(String operator, Token target) {

        boolean writes() {
            return operator.contains(">") && !operator.equals(">&");
        }

        boolean isHeredoc() {
            return target.kind() == Token.Kind.HEREDOC;
        }
    }

    /** The redirections of the statement's input and output. */
    List<Redirection> redirections();

    /**
     * A simple command. It has no words where there are only redirections, or nothing that can be read. It equals only
     * itself: the same text elsewhere is another command.
     *
     * @param words its words
     * @param span its words and the tokens between them
     */
    record Simple(List<Token> words, List<Token> span, List<Redirection> redirections) implements Statement {

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        boolean runsSomething() {
            return !words.stream().allMatch(word -> Words.isAssignment(word.raw()));
        }

        List<String> texts() {
            return words.stream().map(word -> Words.unquote(word.raw())).toList();
        }

        int offset() {
            return words.get(0).start();
        }

        int length() {
            return words.get(words.size() - 1).end() - offset();
        }

        /** The text of its words; empty for redirections alone, which have none. */
        String line() {
            StringBuilder line = new StringBuilder();
            int end = span.isEmpty() ? 0 : span.get(0).start();
            for (Token token : span) {
                line.append(token.start() > end ? " " : "").append(token.line());
                end = token.end();
            }
            return line.toString();
        }
    }

    /** A compound command. */
    record Compound(Form form, List<Redirection> redirections) implements Statement {}

    /** The form of a compound command. */
    sealed interface Form {

        /** The scripts within it, in the order of its text. */
        List<Sequence> bodies();

        /** The words that the shell expands before it runs them. */
        default List<Token> words() {
            return List.of();
        }

        /** {@code { }}. */
        record Group(Sequence body) implements Form {
            @Override
            public List<Sequence> bodies() {
                return List.of(body);
            }
        }

        /** {@code ( )}: runs in a subshell. */
        record Subshell(Sequence body) implements Form {
            @Override
            public List<Sequence> bodies() {
                return List.of(body);
            }
        }

        /** {@code if}; without {@code else}, the last part is empty. */
        record If(List<Branch> branches, Sequence otherwise) implements Form {
            @Override
            public List<Sequence> bodies() {
                return Stream.concat(
                                branches.stream().flatMap(branch -> Stream.of(branch.condition(), branch.body())),
                                Stream.of(otherwise))
                        .toList();
            }
        }

        /** {@code while} and {@code until}. */
        record Loop(boolean until, Sequence condition, Sequence body) implements Form {
            @Override
            public List<Sequence> bodies() {
                return List.of(condition, body);
            }
        }

        /** {@code for} and {@code select}: loops over words or, without {@code in}, over the arguments. */
        record For(String variable, List<Token> words, boolean overArguments, Sequence body) implements Form {
            @Override
            public List<Sequence> bodies() {
                return List.of(body);
            }
        }

        /** {@code for ((…))}. */
        record Counting(Token head, Sequence body) implements Form {
            @Override
            public List<Sequence> bodies() {
                return List.of(body);
            }
        }

        /** {@code case}. */
        record Case(Token word, List<Arm> arms) implements Form {
            @Override
            public List<Sequence> bodies() {
                return arms.stream().map(Arm::body).toList();
            }

            @Override
            public List<Token> words() {
                return List.of(word);
            }
        }

        /** The definition of a function, whose body runs where it is called. */
        record Function(String name, Statement body) implements Form {
            @Override
            public List<Sequence> bodies() {
                return List.of(Sequence.of(body));
            }
        }
    }

    /** A condition, and the body that runs where it holds. */
    record Branch(Sequence condition, Sequence body) {}

    /**
     * One branch of {@code case}.
     *
     * @param end {@code ;;}, {@code ;&} or {@code ;;&}
     */
    record Arm(List<Token> patterns, Sequence body, String end) {}
}
