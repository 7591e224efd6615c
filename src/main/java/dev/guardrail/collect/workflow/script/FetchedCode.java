package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Link;
import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a script fetches and gives to an interpreter at once: by a pipe, a substitution or a variable. */
public final class FetchedCode {

    /** Texts within texts. */
    private static final int DEPTH_LIMIT = 4;

    /** What runs a text in Python, Perl, Ruby, PHP and JavaScript, and what fetches one. */
    private static final Pattern RUNS = Pattern.compile("\\b(?:exec|eval|instance_eval|runInThisContext)\\b");

    private static final Pattern FETCHES =
            Pattern.compile("\\b(?:urlopen|requests\\.get|httpx\\.get|LWP|open-uri|URI\\.open"
                    + "|Net::HTTP|file_get_contents|fetch|https?\\.get)\\b");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'|)<>]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * Code from the network.
     *
     * @param offset the offset of the command that fetches it, or of the command that runs the text that does
     * @param address where it comes from; empty where that is not written
     * @param text the commands, on one line
     */
    public record Run(int offset, String address, String text) {}

    /**
     * The findings of a script.
     *
     * @param runs the code that it fetches and runs
     * @param files the files that the output of commands is written to, by the texts of the commands
     */
    public record Reading(List<Run> runs, Map<String, Set<String>> files) {

        /** Copies the collections. */
        public Reading {
            runs = List.copyOf(runs);
            files = Map.copyOf(files);
        }
    }

    private final String script;
    private final int host;
    private final int depth;
    private final Nested nested;
    private final List<Run> runs;
    private final Map<String, Set<String>> files;
    private final Map<String, Simple> variables = new HashMap<>();
    private int substitutions;

    private FetchedCode(String script, int host, int depth, List<Run> runs, Map<String, Set<String>> files) {
        this.script = script;
        this.host = host;
        this.depth = depth;
        this.nested = new Nested(script);
        this.runs = runs;
        this.files = files;
    }

    /** Reads a script for {@code sh} or {@code bash}. */
    public static Reading of(String script) {
        List<Run> runs = new ArrayList<>();
        Map<String, Set<String>> files = new HashMap<>();
        read(script, -1, 0, runs, files);
        return new Reading(runs, files);
    }

    private static void read(String script, int host, int depth, List<Run> runs, Map<String, Set<String>> files) {
        FetchedCode reader = new FetchedCode(script, host, depth, runs, files);
        reader.sequence(reader.nested.script());
    }

    private void sequence(Sequence sequence) {
        for (AndOr list : sequence.lists()) {
            for (Link link : list.links()) {
                pipeline(link.pipeline());
            }
        }
    }

    private void pipeline(List<Statement> elements) {
        Optional<Simple> source = Optional.empty();
        for (Statement element : elements) {
            if (element instanceof Simple simple) {
                if (source.isPresent() && Interpreters.readsCode(simple.texts())) {
                    piped(source.get(), simple);
                }
                source = printed(simple).or(heldBy(source));
                own(simple);
            } else {
                source = fetchIn(Sequence.of(element)).or(heldBy(source));
                ((Compound) element).form().bodies().forEach(this::sequence);
            }
        }
    }

    private static Supplier<Optional<Simple>> heldBy(Optional<Simple> source) {
        return () -> source;
    }

    /** The fetch whose answer a command prints. */
    private Optional<Simple> printed(Simple simple) {
        List<String> words = Interpreters.unwrapped(simple.texts());
        if (Interpreters.printsAnswer(words) && simple.redirections().stream().noneMatch(Redirection::writes)) {
            return Optional.of(simple);
        }
        boolean prints =
                !words.isEmpty() && (words.get(0).equals("echo") || words.get(0).equals("printf"));
        return prints ? variable(simple.words()) : Optional.empty();
    }

    /** The fetch that a variable of some words has the answer of. */
    private Optional<Simple> variable(List<Token> words) {
        return words.stream()
                .flatMap(word -> nested.parts(word).stream())
                .filter(WordPart.Parameter.class::isInstance)
                .flatMap(part -> Optional.ofNullable(variables.get(((WordPart.Parameter) part).name())).stream())
                .findFirst();
    }

    private Optional<Simple> fetchIn(Sequence sequence) {
        return new Listing(nested)
                .commands(sequence).stream()
                        .filter(simple -> Interpreters.printsAnswer(Interpreters.unwrapped(simple.texts())))
                        .findFirst();
    }

    private void piped(Simple source, Simple interpreter) {
        int program = Interpreters.programAt(interpreter.texts());
        int end = interpreter.words().get(program).end();
        // A variable is printed far from where it was fetched.
        boolean near = source.offset() < end && end <= script.length();
        add(source, near ? script.substring(source.offset(), end) : interpreter.line());
    }

    private void own(Simple simple) {
        List<String> texts = simple.texts();
        simple.redirections().stream()
                .filter(redirection -> redirection.writes() && !texts.isEmpty())
                .findFirst()
                .ifPresent(redirection -> files.computeIfAbsent(simple.line(), first -> new TreeSet<>())
                        .add(Words.unquote(redirection.target().raw())));
        for (Token word : simple.words()) {
            word(simple, word);
        }
        for (Redirection redirection : simple.redirections()) {
            given(simple, redirection);
        }
        Interpreters.script(texts).ifPresent(text -> inner(simple, text));
        Interpreters.code(texts).filter(FetchedCode::runsAnswer).ifPresent(code -> add(code, simple));
    }

    /** Whether code in another language fetches code and runs it. */
    private static boolean runsAnswer(String code) {
        return RUNS.matcher(code).find()
                && FETCHES.matcher(code).find()
                && ADDRESS.matcher(code).find();
    }

    private void add(String code, Simple simple) {
        Matcher address = ADDRESS.matcher(code);
        String from = address.find() ? address.group() : "";
        runs.add(new Run(
                host < 0 ? simple.offset() : host,
                from,
                SPACES.matcher(simple.line()).replaceAll(" ").strip()));
    }

    /** What a redirection gives to an interpreter. */
    private void given(Simple simple, Redirection redirection) {
        boolean reads =
                Interpreters.readsCode(simple.texts()) && redirection.operator().startsWith("<");
        if (redirection.isHeredoc()) {
            if (reads) {
                inner(simple, redirection.target().body());
            }
            return;
        }
        for (WordPart part : nested.parts(redirection.target())) {
            if (part instanceof WordPart.Substitution substitution) {
                substitution(simple, substitution, reads);
            }
        }
        if (reads && redirection.operator().equals("<<<")) {
            variable(List.of(redirection.target())).ifPresent(fetch -> add(fetch, simple.line()));
        }
    }

    private void word(Simple simple, Token word) {
        if (word.raw().indexOf('$') < 0
                && word.raw().indexOf('(') < 0
                && word.raw().indexOf('`') < 0) {
            return;
        }
        boolean first = true;
        boolean assigns = Words.isAssignment(word.raw());
        for (WordPart part : nested.parts(word)) {
            if (part instanceof WordPart.Substitution substitution) {
                boolean runs = first && Interpreters.runs(simple.texts(), substitution.beside());
                Optional<Simple> fetch = substitution(simple, substitution, runs);
                if (assigns && fetch.isPresent()) {
                    variables.put(word.raw().substring(0, word.raw().indexOf('=')), fetch.get());
                }
            } else if (first && part instanceof WordPart.Parameter parameter && !assigns) {
                Simple fetch = variables.get(parameter.name());
                if (fetch != null && Interpreters.runs(simple.texts(), false)) {
                    add(fetch, simple.line());
                }
            }
            first &= part instanceof WordPart.Text text && text.raw().isEmpty();
        }
    }

    private Optional<Simple> substitution(Simple simple, WordPart.Substitution substitution, boolean runs) {
        if (substitutions >= DEPTH_LIMIT * 2) {
            return Optional.empty();
        }
        substitutions++;
        Sequence inner = nested.parse(substitution);
        Optional<Simple> fetch = fetchIn(inner);
        if (runs) {
            fetch.ifPresent(found -> add(found, simple.line()));
        }
        sequence(inner);
        substitutions--;
        return fetch;
    }

    /** A text that the command gives to a shell. */
    private void inner(Simple simple, String text) {
        if (depth < DEPTH_LIMIT) {
            read(text, host < 0 ? simple.offset() : host, depth + 1, runs, files);
        }
    }

    private void add(Simple fetch, String text) {
        String address = fetch.texts().stream()
                .filter(word -> word.contains("://"))
                .findFirst()
                .orElse("");
        String line = SPACES.matcher(text.replace("\\\n", " ")).replaceAll(" ").strip();
        runs.add(new Run(host < 0 ? fetch.offset() : host, address, line));
    }
}
