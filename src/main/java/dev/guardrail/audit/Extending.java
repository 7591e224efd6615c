package dev.guardrail.audit;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.Extended;
import dev.guardrail.policy.ExtendsReader;
import dev.guardrail.policy.Mistake;
import dev.guardrail.policy.OwnGuardrails;
import dev.guardrail.policy.PolicySource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the policies that a policy extends. */
final class Extending {

    /** How many policies a policy may extend, and how deep: more is a mistake or an attack. */
    private static final int MOST = 50;

    private static final int DEEPEST = 10;

    private static final String OUTSIDE = "the policy is in no git repository";

    private final Others others;
    private final Map<String, PolicySource> read = new LinkedHashMap<>();
    private final Map<String, Snapshot> homes = new TreeMap<>();
    private final List<Extended.Pinned> pins = new ArrayList<>();
    private final Map<String, PolicySource> shipped = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<String> chain = new ArrayList<>();
    private boolean whole = true;

    private Extending(Others others) {
        this.others = others;
    }

    /** Finds the files of other repositories. */
    @FunctionalInterface
    interface Others {

        /** The files of a commit; nothing where it must not be looked for, so that nothing is known of it. */
        Optional<Snapshot> files(Extended.Pinned pinned) throws AbsentException;

        /**
         * Keeps what was read of a commit for a later run.
         *
         * @param paths files, and folders with all that is in them
         */
        default void keep(Extended.Pinned pinned, Collection<String> paths) {}
    }

    /** A commit is not on this machine. The message says in one line how to get it. */
    static final class AbsentException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        AbsentException(String reason) {
            super(reason);
            this.reason = reason;
        }

        @Override
        public String getMessage() {
            return reason;
        }
    }

    /**
     * A policy with all that it extends.
     *
     * @param files the files of its side, joined by those of the other repositories
     * @param isWhole whether all of it is known
     */
    record Result(PolicySource policy, JoinedFiles files, boolean isWhole) {}

    /** Reads what a policy extends among the files of its side, and elsewhere. */
    static Result read(PolicySource source, Snapshot files, Others others) {
        return new Extending(others).result(source, new Home("", files, List.of(), true));
    }

    /** Reads what a policy in no repository extends: the policies that come with Guardrail. */
    static Result readOutside(PolicySource source) {
        Others nowhere = pinned -> {
            throw new AbsentException("`" + pinned.repository() + "` cannot be extended: " + OUTSIDE);
        };
        return new Extending(nowhere).result(source, new Home("", FilesSnapshot.ofTexts(Map.of()), List.of(), false));
    }

    /** Where the files are that a policy extends: what their paths start with, the files, and the folders of its rules. */
    private record Home(String prefix, Snapshot files, List<String> rulesFrom, boolean isRepository) {

        PolicySource policy(String path, String text) {
            return new PolicySource(prefix + path, text, new PolicySource.Home(prefix, rulesFrom));
        }
    }

    private Result result(PolicySource source, Home home) {
        visit(source, home);
        PolicySource policy = source.extending(List.copyOf(read.values()), mistakes);
        if (mistakes.isEmpty()) {
            pins.forEach(pinned -> others.keep(pinned, paths(policy, pinned.prefix())));
        }
        return new Result(policy, new JoinedFiles(home.files(), homes), whole);
    }

    /** What is read of another repository: its policies, and the folders of its rules. */
    private static Set<String> paths(PolicySource policy, String prefix) {
        return Stream.concat(
                        policy.extended().stream().map(PolicySource::name), OwnGuardrails.of(policy).folders().stream())
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void visit(PolicySource source, Home home) {
        ExtendsReader.Result wanted = ExtendsReader.read(source);
        mistakes.addAll(wanted.mistakes());
        chain.add(source.name());
        wanted.extended().forEach(extended -> extend(source, extended, home));
        chain.remove(chain.size() - 1);
    }

    private void extend(PolicySource source, Extended extended, Home home) {
        if (extended instanceof Extended.BuiltIn builtIn) {
            add(builtIn.place(), shipped.computeIfAbsent(builtIn.name(), PolicySource::shipped), home);
        } else if (extended instanceof Extended.File file) {
            path(file.place(), file.path())
                    .flatMap(path -> file(source, file.place(), path, home))
                    .ifPresent(found -> add(file.place(), found, home));
        } else if (extended instanceof Extended.Pinned pinned) {
            pinned(source, pinned);
        }
    }

    private void pinned(PolicySource source, Extended.Pinned pinned) {
        try {
            Optional<Snapshot> files = others.files(pinned);
            whole &= files.isPresent();
            if (files.isPresent()) {
                Home home = new Home(pinned.prefix(), files.get(), pinned.rulesFrom(), true);
                homes.put(home.prefix(), home.files());
                pins.add(pinned);
                usual(pinned, home)
                        .flatMap(path -> file(source, pinned.place(), path, home))
                        .ifPresent(policy -> add(pinned.place(), policy, home));
            }
        } catch (AbsentException e) {
            mistake(pinned.place(), e.getMessage());
        }
    }

    private Optional<String> usual(Extended.Pinned pinned, Home home) {
        if (!pinned.policy().isEmpty()) {
            return path(pinned.place(), pinned.policy());
        }
        Optional<String> usual = PolicySource.PATHS.stream()
                .filter(path -> home.files().find(path).isPresent())
                .findFirst();
        if (usual.isEmpty()) {
            mistake(
                    pinned.place(),
                    "`" + pinned.repository() + "` has no policy at this commit; expected one of `"
                            + String.join("`, `", PolicySource.PATHS) + "`, or `policy` with its path");
        }
        return usual;
    }

    private void add(Place place, PolicySource policy, Home home) {
        if (chain.contains(policy.name())) {
            List<String> cycle = new ArrayList<>(chain.subList(chain.indexOf(policy.name()), chain.size()));
            cycle.add(policy.name());
            mistake(place, "a policy cannot extend itself: `" + String.join("` extends `", cycle) + "`");
        } else if (chain.size() > DEEPEST) {
            mistake(place, "policies extend each other over more than " + DEEPEST + " files");
        } else if (read.size() + chain.size() > MOST) {
            mistake(place, "a policy cannot extend more than " + MOST + " policies");
        } else if (!read.containsKey(policy.name())) {
            visit(policy, home);
            read.put(policy.name(), policy);
        }
    }

    /** The path of a file from the root of a repository. */
    private Optional<String> path(Place place, String written) {
        Optional<String> path = Optional.of(written)
                .filter(text -> !text.contains("\\") && !text.matches("[A-Za-z]:.*"))
                .filter(text -> !List.of(text.split("/", -1)).contains(".."))
                .flatMap(text -> Paths.resolve("", text))
                .filter(text -> !text.isEmpty());
        if (path.isEmpty()) {
            mistake(
                    place,
                    "expected the path of a file of the repository, from its root and with `/`, found `" + written
                            + "`");
        }
        return path;
    }

    private Optional<PolicySource> file(PolicySource source, Place place, String path, Home home) {
        if (!home.isRepository()) {
            mistake(place, "`" + path + "` cannot be extended: " + OUTSIDE);
            return Optional.empty();
        }
        Optional<Entry> entry = home.files().find(path);
        if (entry.isEmpty()) {
            String beside = Paths.join(Paths.folder(source.name()), path);
            boolean near = !beside.equals(path) && home.files().find(beside).isPresent();
            mistake(
                    place,
                    "`" + home.prefix() + path + "` is no file of the repository"
                            + (near ? "; did you mean `" + beside + "`?" : ""));
            return Optional.empty();
        }
        try {
            String text = new String(home.files().read(entry.get(), PolicyFiles.LIMIT), StandardCharsets.UTF_8);
            return Optional.of(home.policy(path, SecretMask.mask(text)));
        } catch (UnreadableException e) {
            mistake(place, "`" + home.prefix() + path + "` cannot be extended: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void mistake(Place place, String problem) {
        mistakes.add(new Mistake(place, problem));
    }
}
