package dev.guardrail.collect.surface;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.*;
import java.util.*;

public final class SurfaceCollector {
    private SurfaceCollector() {}

    public static List<Fact> collect(Collection<ChangedFile> changed, Snapshot base, Snapshot head) {
        return List.of();
    }
}
