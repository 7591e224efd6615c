package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import java.util.List;
import java.util.function.Function;

/** The configurations of the head that the range does not touch. They are read where settings are missing. */
final class OtherUnits {

    /** So many files are read to find out where a setting went. */
    private static final int FILES_LIMIT = 200;

    private final Snapshot head;
    private final Function<String, List<Unit>> reader;

    OtherUnits(Snapshot head, Function<String, List<Unit>> reader) {
        this.head = head;
        this.reader = reader;
    }

    /** The units of a tool of a family that files in a folder, or above it, have. */
    List<Unit> above(String folder, Tool.Family family) {
        return head
                .files(path -> ConfigurationReading.READING.reads().test(path) && contains(Paths.folder(path), folder))
                .stream()
                .limit(FILES_LIMIT)
                .map(Entry::path)
                .flatMap(path -> reader.apply(path).stream())
                .filter(unit -> unit.tool().family() == family)
                .toList();
    }

    private static boolean contains(String outer, String inner) {
        return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + "/");
    }

    /** Whether the files that were checked, or counted, are no longer there. Patterns may match others. */
    boolean areGone(CheckSetting setting, String folder) {
        boolean files = setting.kind() == SettingKind.FILES || setting.kind() == SettingKind.MEASURED_FILES;
        // Commands of workflows run at the root.
        String from = folder.startsWith(".github") ? "" : folder;
        String path = Paths.join(from, Covering.plain(setting.name()));
        boolean literal = setting.name().matches("[\\w./-]+")
                && !Covering.plain(setting.name()).isEmpty();
        return files && literal && head.find(path).isEmpty() && !hasFilesIn(path) && !isModule(path);
    }

    /** Whether a name with dots is a package or module of Python. */
    private boolean isModule(String path) {
        String folder = path.replace('.', '/');
        return !head.files(file -> file.endsWith(folder + ".py") || file.contains(folder + "/"))
                .isEmpty();
    }

    /** Whether the head has a file below a folder. */
    boolean hasFilesIn(String folder) {
        return folder.isEmpty()
                || !head.files(path -> path.startsWith(folder + "/")).isEmpty();
    }
}
