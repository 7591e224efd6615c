package dev.guardrail.collect.surface;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.surface.python.PythonModule;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.fact.Gap;
import java.util.List;
import java.util.Optional;

/**
 * What a file of code offers, or why that is not known.
 *
 * @param symbols what it offers; nothing of Python, where other files have a say in that
 * @param module what is in it, if it is of Python
 */
record FileSurface(List<Symbol> symbols, Optional<PythonModule> module, Optional<Gap> gap) {

    static final Reading<FileSurface> READING = new Reading<>(
            "surface", FileSurface.class, path -> SurfacePaths.isOwnCode(path), SideFiles.SIZE_LIMIT, FileSurface::of);

    private static FileSurface of(SourceFile file) {
        try {
            if (PythonSurface.reads(file.path())) {
                return new FileSurface(List.of(), Optional.of(PythonModule.read(file)), Optional.empty());
            }
            Optional<SymbolFormat> format = SymbolFormat.of(file.path());
            return new FileSurface(
                    format.isPresent() ? format.get().symbols(file) : List.of(), Optional.empty(), Optional.empty());
        } catch (MalformedException e) {
            return new FileSurface(List.of(), Optional.empty(), Optional.of(Gaps.of(file.path(), e)));
        }
    }
}
