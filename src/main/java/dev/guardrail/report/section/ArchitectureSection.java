package dev.guardrail.report.section;

import dev.guardrail.report.document.Blocks;

/** What to keep, to repair now and to put off, and what may import and call what. */
final class ArchitectureSection {

    private final View view;

    ArchitectureSection(View view) {
        this.view = view;
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        new KeepFixDefer(view).write(blocks);
        blocks.heading("Boundaries and Layers");
        if (view.audit().policy().boundaries().isEmpty()
                && view.audit().policy().layers().isEmpty()) {
            blocks.prose("The policy draws no boundaries and no layers: only new cycles of imports are looked for.");
        }
        new Boundaries(view).write(blocks);
        new Guards(view, guardrail -> guardrail.pack().equals("imports")).write(blocks);
        return blocks;
    }
}
