package dev.guardrail.collect.surface;

import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.fact.SurfaceKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Database migrations: Django, Rails, Alembic, Flyway, Liquibase, Prisma and others that keep theirs where those do. One
 * that has run is known by its path and, to most of them, by its bytes, so any other byte in it is a change.
 */
final class Migrations {

    private static final List<Glob> PATTERNS = Stream.of(
                    "**/migrations/*.py",
                    "**/migrations/*.sql",
                    "**/migrations/*.rb",
                    "**/migrations/*.js",
                    "**/migrations/*.ts",
                    "**/alembic/versions/*.py",
                    "**/db/migrate/*",
                    "**/db/migration/**/V*.sql",
                    "**/db/changelog/**",
                    "**/prisma/migrations/**")
            .map(Glob::new)
            .toList();

    private Migrations() {}

    static boolean isMigration(String path) {
        return !PythonPackages.isInit(path) && PATTERNS.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** What happened to migrations, each by its path. */
    static List<SurfaceChange> changes(List<ChangedSource> sources) {
        List<SurfaceChange> changes = new ArrayList<>();
        for (ChangedSource source : sources) {
            Optional<Source> before = source.before().filter(side -> isMigration(side.path()));
            Optional<Source> after = source.after().filter(side -> isMigration(side.path()));
            boolean stays = before.isPresent()
                    && after.isPresent()
                    && before.get().path().equals(after.get().path());
            if (!stays) {
                before.ifPresent(old -> changes.add(change(old, SurfaceChangeKind.REMOVED, digest(old), "")));
                after.ifPresent(current -> changes.add(change(current, SurfaceChangeKind.ADDED, "", digest(current))));
            } else if (!Arrays.equals(before.get().content(), after.get().content())) {
                changes.add(change(after.get(), SurfaceChangeKind.CHANGED, digest(before.get()), digest(after.get())));
            }
        }
        return changes;
    }

    private static SurfaceChange change(Source side, SurfaceChangeKind change, String before, String after) {
        return new SurfaceChange(Place.file(side.path()), SurfaceKind.MIGRATION, side.path(), change, before, after);
    }

    /** What tells the bytes apart. */
    private static String digest(Source side) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(digest.digest(side.content()), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
