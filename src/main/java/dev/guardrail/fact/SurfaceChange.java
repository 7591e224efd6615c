package dev.guardrail.fact;

/**
 * A difference between the public surfaces of the base and the head. There is a {@link ComparedSurface} of its path.
 *
 * @param place where the head has it, or where the base had it if it was removed
 * @param kind what it is
 * @param symbol its name: {@code clarity.sweep.run}, {@code com.acme.Parser#parse(String)},
 *     {@code clarity.cli --verbose}, {@code GET /users}, {@code api/item.schema.json#/required}, the path of a migration
 * @param change what happened to it
 * @param before its signature at the base; empty where it was not there
 * @param after its signature at the head; empty where it was removed
 */
@FoundAmong(ComparedSurface.class)
public record SurfaceChange(
        Place place, SurfaceKind kind, String symbol, SurfaceChangeKind change, String before, String after)
        implements Located, Shown {

    @Override
    public String identity() {
        return kind + " " + symbol + " " + change;
    }

    @Override
    public ScopePath scopeInFile() {
        int hash = symbol.indexOf('#');
        String owner = hash < 0 ? symbol : symbol.substring(0, hash);
        String part = hash < 0 ? "" : symbol.substring(hash + 1);
        return switch (kind) {
            case JAVA_API -> ScopePath.FILE.then(ScopePath.Kind.CLASS, owner).then(ScopePath.Kind.MEMBER, part);
            case PYTHON_API, CLI_OPTION -> ScopePath.FILE.then(ScopePath.Kind.MEMBER, symbol);
            case JSON_SCHEMA, OPENAPI -> ScopePath.FILE.then(ScopePath.Kind.POINTER, part);
            case MIGRATION -> ScopePath.FILE;
        };
    }

    @Override
    public boolean isOfBase() {
        return change == SurfaceChangeKind.REMOVED;
    }
}
