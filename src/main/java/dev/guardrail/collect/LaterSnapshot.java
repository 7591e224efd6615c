package dev.guardrail.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files that are looked for when somebody first asks for one: to compare a work tree takes long. Serves one thread. */
public final class LaterSnapshot implements Snapshot {

    private final Supplier<Snapshot> files;
    private @Nullable Snapshot known;

    /**
     * The files of a snapshot that is not made yet.
     *
     * @param files called once at most
     */
    public LaterSnapshot(Supplier<Snapshot> files) {
        this.files = files;
    }

    private Snapshot now() {
        Snapshot now = known == null ? files.get() : known;
        known = now;
        return now;
    }

    @Override
    public List<Entry> files(Predicate<String> wanted) {
        return now().files(wanted);
    }

    @Override
    public boolean has(Predicate<String> wanted) {
        return now().has(wanted);
    }

    @Override
    public Optional<Entry> find(String path) {
        return now().find(path);
    }

    @Override
    public Map<String, String> links() {
        return now().links();
    }

    @Override
    public List<String> submodules() {
        return now().submodules();
    }

    @Override
    public byte[] read(Entry entry, int limit) throws UnreadableException {
        return now().read(entry, limit);
    }

    @Override
    public Start start(Entry entry, int length) throws UnreadableException {
        return now().start(entry, length);
    }
}
