package dev.guardrail.collect.workflow.foreign;

import dev.guardrail.collect.workflow.foreign.Item.Kind;
import dev.guardrail.collect.workflow.foreign.Part.Chain;
import dev.guardrail.collect.workflow.foreign.Part.Choice;
import dev.guardrail.collect.workflow.foreign.Part.Guarded;
import dev.guardrail.collect.workflow.foreign.Part.Link;
import dev.guardrail.collect.workflow.foreign.Part.Loop;
import dev.guardrail.collect.workflow.foreign.Part.Operator;
import dev.guardrail.collect.workflow.foreign.Part.Unclear;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds what becomes of the failure of each command, from the end of a script to its beginning: the exit status of the last
 * program is that of the step.
 */
final class Follower {

    private static final String IN_LOOP = "the next run of the loop";
    private static final String BOTH = "the script can fail in two ways, and one of them does not count";

    private final String script;
    private final IdentityHashMap<Item, Fate> fates = new IdentityHashMap<>();

    /** Whether only the fate of failures before the parts is asked for. */
    private final boolean quiet;

    private final Work work;

    private Follower(String script, boolean quiet, Work work) {
        this.script = script;
        this.quiet = quiet;
        this.work = work;
    }

    /**
     * The fate of each command.
     *
     * @throws Work.TooLongException if that takes too much work
     */
    static IdentityHashMap<Item, Fate> of(String script, List<Part> parts, Work work) {
        Follower follower = new Follower(script, false, work);
        follower.before(parts, Fate.COUNTS, Fate.COUNTS);
        return follower.fates;
    }

    /**
     * The fate of a failure that stands before some parts.
     *
     * @param after its fate behind them
     * @param thrown the fate of an error within them
     */
    private Fate before(List<Part> parts, Fate after, Fate thrown) {
        int end = 0;
        while (end < parts.size() && !(parts.get(end) instanceof Chain chain && chain.ends())) {
            end++;
        }
        for (int i = end + 1; i < parts.size() && !quiet; i++) {
            mark(parts.get(i), Fate.UNREACHED);
        }
        Fate fate = after;
        for (int i = Math.min(end, parts.size() - 1); i >= 0; i--) {
            fate = before(parts.get(i), fate, thrown);
        }
        return fate;
    }

    private Fate before(Part part, Fate after, Fate thrown) {
        work.step();
        if (part instanceof Chain chain) {
            return chain(chain, after, thrown);
        } else if (part instanceof Choice choice) {
            return choice(choice, after, thrown);
        } else if (part instanceof Loop loop) {
            Fate last = after.counts() ? Fate.ignored(IN_LOOP) : after;
            Fate within = before(loop.body(), last, thrown);
            return within.by().equals(IN_LOOP) ? after : within.or(after);
        } else if (part instanceof Guarded guarded) {
            return guarded(guarded, after, thrown);
        }
        Unclear unclear = (Unclear) part;
        if (!quiet) {
            mark(unclear, Fate.unclear(unclear.doubt()));
        }
        return runsProgram(unclear.body()) ? Fate.unclear(unclear.doubt()) : after;
    }

    private Fate choice(Choice choice, Fate after, Fate thrown) {
        Fate then = before(choice.then(), after, thrown);
        Fate otherwise = before(choice.otherwise(), after, thrown);
        return switch (choice.test()) {
            case FAILED -> then;
            case PASSED -> otherwise;
            case OTHER -> then.or(otherwise);
        };
    }

    private Fate guarded(Guarded guarded, Fate after, Fate thrown) {
        Fate behind = before(guarded.last(), after, thrown);
        Fate caught = thrown;
        for (int i = 0; i < guarded.handlers().size() && !quiet; i++) {
            List<Part> handler = guarded.handlers().get(i);
            before(handler, behind, thrown);
            Fate fate = new Follower(script, true, work).before(handler, Fate.ignored("`catch`"), Fate.COUNTS);
            Fate known = fate.isHidden() ? Fate.ignored("`catch`") : fate;
            caught = i == 0 ? known : caught.or(known);
        }
        return before(guarded.body(), behind, caught);
    }

    private Fate chain(Chain chain, Fate after, Fate thrown) {
        List<Link> links = chain.links();
        IntFunction<Fate> failing = i -> failing(links, i, after, thrown);
        for (int i = 0; i < links.size() && !quiet; i++) {
            Fate ofLink = chain.background() ? Fate.ignored("`&`") : failing.apply(i);
            pipe(links.get(i).pipe(), ofLink, chain.background() ? ofLink : thrown);
        }
        return chain.background() ? after : start(links, 0, after, thrown);
    }

    /** The fate of a failing pipeline: what follows it by {@code ||} decides, or what is behind the chain. */
    private Fate failing(List<Link> links, int i, Fate after, Fate thrown) {
        for (int j = i + 1; j < links.size(); j++) {
            work.step();
            if (links.get(j).operator() == Operator.OR) {
                return start(links, j, after, thrown);
            }
        }
        return after;
    }

    /** The fate of a failure that stands when a pipeline starts. */
    private Fate start(List<Link> links, int j, Fate after, Fate thrown) {
        Link link = links.get(j);
        Fate passed = passed(links, j, after, thrown);
        Item decides = deciding(link.pipe());
        String text = "`" + (link.operator() == Operator.OR ? "|| " : "") + text(decides) + "`";
        return switch (decides.kind()) {
            case PROGRAM -> link.operator() == Operator.OR ? Fate.replaced(text) : Fate.ignored(text + " behind it");
            case RESETS, PASSES -> link.operator() == Operator.OR ? Fate.replaced(text) : Fate.ignored(text);
            case SCRIPT, UNCLEAR, LEAVES -> Fate.unclear(text + " can set another exit status");
            case FAILS, COUNTS -> Fate.COUNTS;
            case GROUP, OWN, ENDING, KEEPS, DETACHED ->
                new Follower(script, true, work).before(decides.inner(), passed, thrown);
        };
    }

    /** The fate where a pipeline leaves the status alone: that of what follows it by {@code &&}, or behind the chain. */
    private Fate passed(List<Link> links, int j, Fate after, Fate thrown) {
        for (int m = j + 1; m < links.size(); m++) {
            work.step();
            if (links.get(m).operator() == Operator.AND) {
                return start(links, m, after, thrown);
            }
        }
        return after;
    }

    /** What decides about the exit status of a pipeline: its last program. */
    private static Item deciding(List<Item> pipe) {
        int last = lastProgram(pipe);
        if (last >= 0) {
            return pipe.get(last);
        }
        return pipe.stream()
                .filter(item -> item.kind() != Kind.KEEPS && item.kind() != Kind.OWN && item.kind() != Kind.ENDING)
                .findFirst()
                .orElse(pipe.get(pipe.size() - 1));
    }

    /** The index of the last program; -1 where there is none. */
    private static int lastProgram(List<Item> pipe) {
        int last = pipe.size() - 1;
        while (last >= 0 && pipe.get(last).kind() != Kind.PROGRAM) {
            last--;
        }
        return last;
    }

    private void pipe(List<Item> pipe, Fate failing, Fate thrown) {
        int last = lastProgram(pipe);
        for (int i = 0; i < pipe.size(); i++) {
            Item item = pipe.get(i);
            Fate program = i < last && item.kind() == Kind.PROGRAM
                    ? Fate.ignored("`| " + text(pipe.get(last)) + "`")
                    : failing;
            fates.put(item, fate(item, program, thrown));
            before(
                    item.inner(),
                    item.kind() == Kind.PROGRAM ? Fate.ignored("`" + text(item) + "` behind it") : program,
                    thrown);
        }
    }

    private static Fate fate(Item item, Fate program, Fate thrown) {
        Fate own = item.mode().ignored().isEmpty()
                ? thrown
                : Fate.ignored(item.mode().ignored());
        return switch (item.kind()) {
            case PROGRAM -> item.mode().throwing() && own.equals(thrown) ? thrown : program;
            case OWN, DETACHED -> own;
            case UNCLEAR -> Fate.unclear("it runs a text");
            case SCRIPT -> own.counts() != program.counts() ? Fate.unclear(BOTH) : own.or(program);
            default -> Fate.COUNTS;
        };
    }

    private void mark(Part part, Fate fate) {
        work.step();
        if (part instanceof Chain chain) {
            chain.links()
                    .forEach(link -> link.pipe().forEach(item -> {
                        fates.put(item, fate);
                        item.inner().forEach(inner -> mark(inner, fate));
                    }));
        } else {
            within(part).forEach(inner -> mark(inner, fate));
        }
    }

    private static List<Part> within(Part part) {
        List<Part> all = new ArrayList<>();
        if (part instanceof Choice choice) {
            all.addAll(choice.then());
            all.addAll(choice.otherwise());
        } else if (part instanceof Loop loop) {
            all.addAll(loop.body());
        } else if (part instanceof Unclear unclear) {
            all.addAll(unclear.body());
        } else if (part instanceof Guarded guarded) {
            all.addAll(guarded.body());
            guarded.handlers().forEach(all::addAll);
            all.addAll(guarded.last());
        }
        return all;
    }

    /** Whether some of the parts can set an exit status. */
    private boolean runsProgram(List<Part> parts) {
        work.step();
        return parts.stream()
                .anyMatch(part -> part instanceof Chain chain
                        ? chain.links().stream()
                                .flatMap(link -> link.pipe().stream())
                                .anyMatch(item -> item.kind() == Kind.PROGRAM
                                        || item.kind() == Kind.SCRIPT
                                        || item.kind() == Kind.UNCLEAR
                                        || item.kind() == Kind.RESETS
                                        || item.ends()
                                        || runsProgram(item.inner()))
                        : runsProgram(within(part)));
    }

    private String text(Item item) {
        return script.substring(item.offset(), item.end()).strip().replaceAll("\\s+", " ");
    }
}
