package dev.guardrail.collect.check.call;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.foreign.ForeignScript;
import dev.guardrail.collect.workflow.script.LineNumbers;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ToolCall;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the calls of one side into its files. */
public final class RepositoryCalls {

    /** Calls within calls: more than people write. */
    private static final int DEPTH = 10;

    /** In commands behind one call. */
    private static final int LIMIT = 2_000;

    /** In commands behind all calls of a side. */
    public static final int LIMIT_OF_ALL = 100_000;

    private final Snapshot snapshot;
    private final Readings readings;
    private final Runners runners;
    private final Map<String, Optional<ScriptFile>> files = new HashMap<>();
    private final Map<List<Object>, Optional<List<CalledCommand>>> followed = new HashMap<>();
    private int all;
    private boolean exhausted;

    public RepositoryCalls(Snapshot snapshot, Readings readings, Runners runners) {
        this.runners = runners;
        this.snapshot = snapshot;
        this.readings = readings;
    }

    /** Whether there are more commands behind the calls than are followed. */
    public boolean isExhausted() {
        return exhausted;
    }

    /** Whether a file of the repository is a program that says nowhere that it fails. */
    public boolean isHarmless(String path) {
        return file(path).filter(file -> !file.canFail()).isPresent();
    }

    /** Whether a file of that path has scripts that checks can call. */
    public static boolean isRead(String path) {
        return ScriptFiles.isRead(path);
    }

    /**
     * The commands that a command comes down to; empty where it calls nothing of the repository that can be read.
     *
     * @param directory the folder it runs in; empty for the root of the repository
     */
    public Optional<List<CalledCommand>> follow(List<String> words, String directory) {
        return followed.computeIfAbsent(List.of(directory, words), call -> {
            List<CalledCommand> found = new ArrayList<>();
            Walk start = new Walk(directory, ExitStatus.OBSERVED, "", new LinkedHashSet<>());
            boolean few = all < LIMIT_OF_ALL;
            exhausted |= !few && targets(words).isPresent();
            boolean follows = few && call(words, start, found);
            all += found.size();
            return follows ? Optional.of(List.copyOf(found)) : Optional.empty();
        });
    }

    /**
     * How a command was reached.
     *
     * @param status what becomes of a failure on the way
     * @param via the scripts on the way, against cycles
     */
    private record Walk(String directory, ExitStatus status, String hiddenBy, Set<String> via) {

        Walk within(ExitStatus inner, String by) {
            boolean hidden = status != ExitStatus.OBSERVED;
            return new Walk(directory, hidden ? status : inner, hidden ? hiddenBy : by, via);
        }

        Walk in(String folder) {
            return new Walk(folder, status, hiddenBy, via);
        }
    }

    /** The files that a command may call. */
    private static Optional<Targets> targets(List<String> words) {
        ToolCall call = ToolCall.of(words);
        return call.tool().isEmpty() ? Optional.empty() : Targets.of(words, call);
    }

    private boolean call(List<String> words, Walk walk, List<CalledCommand> found) {
        String folder = Folders.of(walk.directory(), words);
        Optional<Targets> targets = targets(words);
        if (targets.isEmpty() || walk.via().size() > DEPTH || found.size() > LIMIT) {
            return false;
        }
        for (String name : targets.get().files()) {
            String path = Folders.join(folder, name);
            Map<String, String> variables = targets.get().variables();
            Optional<ScriptFile> file = variables.isEmpty() ? file(path) : makefile(path, variables);
            if (file.isPresent() && run(path, file.get(), targets.get(), walk.in(folder), found)) {
                return true;
            }
        }
        return false;
    }

    private Optional<ScriptFile> file(String path) {
        Optional<ScriptFile> known = files.get(path);
        if (known == null) {
            known = readings.find(snapshot, path, ScriptFiles.READING);
            files.put(path, known);
            known = known.map(file -> file.including(include -> file(Folders.join(Folders.parent(path), include))));
            files.put(path, known);
        }
        return known;
    }

    /** A makefile with variables of the command line. */
    private Optional<ScriptFile> makefile(String path, Map<String, String> variables) {
        return plain(path, variables)
                .map(file -> file.including(include -> plain(Folders.join(Folders.parent(path), include), variables)));
    }

    private Optional<ScriptFile> plain(String path, Map<String, String> variables) {
        return snapshot.find(path).filter(Snapshot.Entry::regular).flatMap(entry -> {
            try {
                String text = TextEncoding.text(snapshot.read(entry, ScriptFiles.SIZE_LIMIT));
                return Optional.of(new MakeReader(path, variables).read(text));
            } catch (UnreadableException e) {
                return Optional.empty();
            }
        });
    }

    private boolean run(String path, ScriptFile file, Targets targets, Walk walk, List<CalledCommand> found) {
        List<String> names = targets.names().isEmpty() ? file.first() : targets.names();
        boolean tox = path.endsWith("pyproject.toml") && targets.files().contains("tox.ini");
        List<String> known = new ArrayList<>();
        for (String name : names) {
            String whole = tox ? "tox " + name : name;
            if (name.contains("*")) {
                file.scripts().keySet().stream()
                        .filter(script -> Wildcard.matches(name, script))
                        .forEach(known::add);
            } else if (file.find(whole).isPresent()) {
                known.add(whole);
            } else {
                return false;
            }
        }
        known.removeIf(targets.without()::contains);
        known.forEach(name -> script(path, file, name, targets.arguments(), walk, found));
        return !known.isEmpty() || !targets.without().isEmpty();
    }

    private void script(
            String path, ScriptFile file, String name, List<String> arguments, Walk walk, List<CalledCommand> found) {
        Optional<RepositoryScript> script = file.find(name);
        if (script.isEmpty() || !walk.via().add(path + "#" + name)) {
            return;
        }
        script.get().before().forEach(other -> script(path, file, other, List.of(), walk, found));
        List<RepositoryScript.Line> lines = script.get().lines();
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), i == lines.size() - 1 ? arguments : List.of(), walk, found);
        }
        script.get().after().forEach(other -> script(path, file, other, List.of(), walk, found));
        walk.via().remove(path + "#" + name);
    }

    private void line(RepositoryScript.Line line, List<String> arguments, Walk walk, List<CalledCommand> found) {
        String text = with(arguments, line);
        Walk forgiven = line.forgivenBy().isEmpty() ? walk : walk.within(ExitStatus.IGNORED, line.forgivenBy());
        WorkingFolder folder = new WorkingFolder(forgiven.directory());
        LineNumbers lines = new LineNumbers(text);
        for (ShellCommand command : ShellText.commands(text, line.dialect(), readings)) {
            folder.after(command.words());
            Place place = line.place().line() > 0
                    ? line.place()
                    : Place.line(line.place().path(), 1 + lines.of(command.offset()));
            command(command, place, forgiven.in(folder.now()), found);
        }
    }

    /** The text of a line with the words that it is called with. */
    private static String with(List<String> arguments, RepositoryScript.Line line) {
        boolean file = line.place().line() == 0;
        if (arguments.isEmpty() || file && !line.dialect().isPosix()) {
            return line.text();
        }
        String given =
                String.join(" ", arguments.stream().map(PyprojectReader::quoted).toList());
        // The arguments of a file are its parameters; of one line, the end of its command.
        return file ? "set -- " + given + "; " + line.text() : line.text() + " " + given;
    }

    private void command(ShellCommand command, Place place, Walk walk, List<CalledCommand> found) {
        if (found.size() > LIMIT) {
            return;
        }
        Walk own = walk.within(command.status(), command.hiddenBy());
        List<String> others = runners.lines(command.words());
        for (String other : others) {
            line(new RepositoryScript.Line(other, place, true, ""), List.of(), own, found);
        }
        List<ShellCommand> given = own.via().size() > DEPTH ? List.of() : GivenCode.commands(command.words());
        given.forEach(inner -> command(inner, place, own, found));
        if (given.isEmpty() && isOwn(command, others) && !call(command.words(), own, found)) {
            found.add(new CalledCommand(
                    command.tool(),
                    command.words().stream()
                            .map(word -> word.replace(ForeignScript.ROOT, ""))
                            .toList(),
                    place,
                    own.status(),
                    own.hiddenBy(),
                    Folders.of(own.directory(), command.words())));
        }
    }

    /** Whether a command does something besides running other command lines. */
    private static boolean isOwn(ShellCommand command, List<String> others) {
        return others.isEmpty() || Runners.checksItself(command.words());
    }
}
