package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Kind;
import dev.guardrail.collect.workflow.script.Statement.Link;
import dev.guardrail.collect.workflow.script.Statement.Part;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which statements always succeed and change nothing that the script looks at, and which end it with a failure. */
final class Harmless {

    private static final Set<String> ALWAYS_SUCCEED = Set.of("true", ":", "echo", "printf");
    private static final Set<String> LEAVE = Set.of("exit", "return");
    private static final Set<String> DECLARE = Set.of("export", "declare", "local", "typeset", "readonly");

    private final VariableUses uses;
    private final IdentityHashMap<Compound, Boolean> succeeding = new IdentityHashMap<>();
    private final IdentityHashMap<Compound, Boolean> staying = new IdentityHashMap<>();

    Harmless(VariableUses uses) {
        this.uses = uses;
    }

    /** Whether the pipeline, which replaces a failed one, succeeds whatever happens. */
    boolean succeeds(Link link) {
        return link.pipeline().stream().allMatch(this::succeeds);
    }

    private boolean succeeds(Statement statement) {
        if (statement instanceof Simple simple) {
            return succeeds(simple);
        }
        Compound compound = (Compound) statement;
        boolean grouped = compound.kind() == Kind.GROUP || compound.kind() == Kind.SUBSHELL;
        return grouped && remembered(succeeding, compound, part -> succeeds(part.sequence()));
    }

    /** Every compound around a statement asks for it again. */
    private static boolean remembered(Map<Compound, Boolean> answers, Compound compound, Predicate<Part> question) {
        Boolean known = answers.get(compound);
        boolean answer = known == null ? compound.parts().stream().allMatch(question) : known;
        answers.put(compound, answer);
        return answer;
    }

    private boolean succeeds(Sequence sequence) {
        return !sequence.lists().isEmpty() && links(sequence).allMatch(this::succeeds);
    }

    /** Whether the command succeeds whatever happens, and nothing of what it keeps is read later. */
    boolean succeeds(Simple command) {
        List<Token> words = command.words().stream()
                .dropWhile(word -> DECLARE.contains(word.raw()))
                .toList();
        if (!words.isEmpty() && words.stream().allMatch(word -> Words.isAssignment(word.raw()))) {
            return words.stream().noneMatch(this::matters);
        }
        List<String> texts = command.texts();
        boolean keepsStatus = command.writes() && command.readsStatus();
        return !texts.isEmpty()
                && !keepsStatus
                && (ALWAYS_SUCCEED.contains(ToolName.base(texts.get(0))) || leavesWith(texts, true));
    }

    /** Whether an assignment can fail, or is looked at later. */
    private boolean matters(Token assignment) {
        String raw = assignment.raw();
        String variable = raw.split("[^A-Za-z0-9_]", 2)[0];
        return raw.contains("$(") || raw.contains("`") || uses.isReadAfter(variable, assignment.end());
    }

    /** Whether one of the pipeline's commands ends the script, or the function, with a failure. */
    boolean leaves(Link link) {
        return link.pipeline().stream().anyMatch(this::leaves);
    }

    private boolean leaves(Statement statement) {
        if (statement instanceof Simple simple) {
            List<String> texts = simple.texts();
            return !texts.isEmpty() && (texts.get(0).equals("false") || leavesWith(texts, false));
        }
        return !remembered(
                staying, (Compound) statement, part -> links(part.sequence()).noneMatch(this::leaves));
    }

    private static Stream<Link> links(Sequence sequence) {
        return sequence.lists().stream().flatMap(list -> list.links().stream());
    }

    /** Without a number, both leave with the status before them: the failure that is not to be lost. */
    private static boolean leavesWith(List<String> words, boolean success) {
        return LEAVE.contains(words.get(0))
                && success == (words.size() > 1 && words.get(1).equals("0"));
    }
}
