package dev.guardrail.collect.surface;

import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.surface.python.PythonModule;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The Python modules of a change: what they offer to importers, and their command-line options. */
final class PythonSurface {

    private record Parsed(Optional<Module> before, Optional<Module> after) {}

    private record Module(String path, PythonModule content) {}

    private final SideFiles base;
    private final SideFiles head;
    private final PythonPackages packages;
    private final Gaps gaps;

    PythonSurface(SideFiles base, SideFiles head, Gaps gaps) {
        this.base = base;
        this.head = head;
        this.gaps = gaps;
        this.packages = new PythonPackages(base.paths(), head.paths());
    }

    /** Migrations are run and not imported. */
    static boolean reads(String path) {
        return path.endsWith(".py") && !Migrations.isMigration(path);
    }

    /** Adds what both sides offer. */
    void read(List<ChangedSource> sources, List<Symbol> before, List<Symbol> after) {
        List<Parsed> parsed = new ArrayList<>();
        sources.forEach(source -> parse(source).ifPresent(parsed::add));
        List<Module> old =
                parsed.stream().flatMap(both -> both.before().stream()).toList();
        List<Module> current =
                parsed.stream().flatMap(both -> both.after().stream()).toList();
        Set<String> touched = new TreeSet<>();
        old.forEach(module -> touched.add(module.path()));
        current.forEach(module -> touched.add(module.path()));

        PythonSide oldSide = side(base, old, touched);
        PythonSide currentSide = side(head, current, touched);
        List<Symbol> oldSymbols = PythonNames.of(oldSide, currentSide);
        List<Symbol> currentSymbols = PythonNames.of(currentSide, oldSide);
        before.addAll(oldSymbols);
        before.addAll(PythonNames.unknown(oldSymbols, currentSymbols, oldSide));
        before.addAll(PythonNames.inherited(oldSymbols, currentSymbols, oldSide));
        before.addAll(options(old));
        after.addAll(currentSymbols);
        after.addAll(PythonNames.unknown(currentSymbols, oldSymbols, currentSide));
        after.addAll(PythonNames.inherited(currentSymbols, oldSymbols, currentSide));
        after.addAll(options(current));
    }

    /** Both sides, or neither: the difference to what could not be read is not known. */
    private Optional<Parsed> parse(ChangedSource source) {
        Parsed parsed = new Parsed(
                source.before().flatMap(side -> named(base, side)),
                source.after().flatMap(side -> named(head, side)));
        boolean whole = parsed.before().isPresent() == source.before().isPresent()
                && parsed.after().isPresent() == source.after().isPresent();
        return whole ? Optional.of(parsed) : Optional.empty();
    }

    private Optional<Module> named(SideFiles side, Source source) {
        return module(side, source).map(content -> new Module(source.path(), content));
    }

    private Optional<PythonModule> module(SideFiles side, Source source) {
        FileSurface surface = side.surface(source);
        surface.gap().ifPresent(gaps::add);
        return surface.module();
    }

    private PythonSide side(SideFiles files, List<Module> changed, Set<String> touched) {
        PythonSide side = new PythonSide(packages.modules(files.paths()));
        Set<String> inits = new TreeSet<>();
        touched.forEach(path -> inits.addAll(packages.inits(path)));
        for (Module module : changed) {
            inits.remove(module.path());
            if (packages.isImportable(module.path())) {
                side.addChanged(packages.module(module.path()), PythonPackages.isInit(module.path()), module.content());
            }
        }
        inits.forEach(path -> around(files, path).ifPresent(module -> side.addPackage(packages.module(path), module)));
        return side;
    }

    private Optional<PythonModule> around(SideFiles files, String path) {
        try {
            return files.read(path).flatMap(source -> module(files, source));
        } catch (UnreadableException e) {
            gaps.add(Place.file(path), e.getMessage());
            return Optional.empty();
        }
    }

    private List<Symbol> options(List<Module> modules) {
        List<Symbol> symbols = new ArrayList<>();
        for (Module module : modules) {
            String name = packages.module(module.path());
            module.content()
                    .options()
                    .forEach(option -> symbols.add(new Symbol(
                            SurfaceKind.CLI_OPTION,
                            "",
                            name + " " + option.name(),
                            option.signature(),
                            option.place())));
        }
        return symbols;
    }
}
