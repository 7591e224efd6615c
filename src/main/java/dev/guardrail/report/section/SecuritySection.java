package dev.guardrail.report.section;

import dev.guardrail.fact.UnsearchedFile;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Gate;
import java.util.List;

/** Secrets, permissions and dependencies. */
final class SecuritySection {

    private static final int NAMED = 10;

    private final View view;

    SecuritySection(View view) {
        this.view = view;
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        new Guards(view, guardrail -> guardrail.purpose().gate() == Gate.SECURITY).write(blocks);
        blocks.prose("Dependencies: " + new DependencyDelta(view).summary());
        List<UnsearchedFile> files = view.shown().all(UnsearchedFile.class);
        if (!files.isEmpty()) {
            blocks.paragraph(Line.text("Not searched for secrets: " + Count.of(files.size(), "file") + ": ")
                    .and(Words.list(
                            files.stream()
                                    .map(file -> view.place(file.place()).and(" (" + file.reason() + ")"))
                                    .toList(),
                            NAMED))
                    .and("."));
        }
        return blocks;
    }
}
