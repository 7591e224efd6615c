package dev.guardrail.cli;

import dev.guardrail.fact.GitRange;
import dev.guardrail.report.Invoked;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Writes the options of a command as a person would write them again. */
final class Invocations {

    /** The options that say what is audited and by what: the same for each command about an audit. */
    private static final Set<Class<?>> NAMING =
            Set.of(RepositoryOption.class, RangeOptions.class, EvidenceOptions.class, JudgingOptions.class);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,~^-]+");

    private static final String FOLDER = "--repo";

    private static final int SHORT_SHA = 10;

    private Invocations() {}

    /**
     * The options of an audit. An absolute folder is left out: reports have no absolute paths, and a person is often there.
     *
     * @param kept whether the audit is kept, so that a question about it needs no options
     */
    static Invoked of(List<GivenOption> given, GitRange range, boolean kept) {
        StringBuilder folder = new StringBuilder();
        StringBuilder options = new StringBuilder();
        StringBuilder judged = new StringBuilder();
        List<GivenOption> naming =
                given.stream().filter(option -> NAMING.contains(option.owner())).toList();
        for (GivenOption option : naming) {
            if (!isOfRange(option)) {
                values(option, judged, Invocations::elsewhere);
            }
            if (isCi(option)) {
                // Outside of the job, `ci` means nothing.
                options.append(" --range ").append(quoted(range.name()));
            } else {
                values(option, isFolder(option) ? folder : options, (one, value) -> value);
            }
        }
        // Without any of these, `explain` is about the audit that is kept.
        String named = options.isEmpty() && !range.base().isEmpty()
                ? " --range " + range.base().substring(0, SHORT_SHA) + "...HEAD"
                : options.toString();
        Invoked invoked = new Invoked(folder.toString() + options, judged.toString(), folder + (kept ? "" : named));
        return isPrintable(naming) ? invoked : invoked.abbreviated(kept);
    }

    private static boolean isOfRange(GivenOption option) {
        return option.owner() == RangeOptions.class;
    }

    /** On another machine, an absolute path means nothing. */
    private static String elsewhere(GivenOption option, String value) {
        return isAbsolute(value) ? option.label() : value;
    }

    private static boolean isFolder(GivenOption option) {
        return option.name().equals(FOLDER);
    }

    private static boolean isCi(GivenOption option) {
        return option.name().equals("--range") && option.values().contains(RangeOptions.CI);
    }

    /** Whether no option names an absolute path, which no report has. */
    private static boolean isPrintable(List<GivenOption> naming) {
        return naming.stream()
                .filter(option -> !isFolder(option))
                .flatMap(option -> option.values().stream())
                .noneMatch(Invocations::isAbsolute);
    }

    private static boolean isAbsolute(String value) {
        try {
            return Path.of(value).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void values(
            GivenOption option, StringBuilder options, BiFunction<GivenOption, String, String> written) {
        if (option.values().isEmpty()) {
            options.append(' ').append(option.name());
            return;
        }
        for (String value : option.values()) {
            if (!isFolder(option) || !isAbsolute(value)) {
                options.append(' ').append(option.name()).append(' ').append(quoted(written.apply(option, value)));
            }
        }
    }

    /** A value in the words of a shell. */
    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
