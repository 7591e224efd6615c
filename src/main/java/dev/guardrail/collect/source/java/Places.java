package dev.guardrail.collect.source.java;

import com.github.javaparser.Position;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.fact.Place;
import java.util.List;

/** Places in a file, whose columns the parser counts in UTF-16. */
final class Places {

    private final String path;
    /** None where every character is one code unit. */
    private final List<String> lines;

    Places(String path, byte[] content) {
        this.path = path;
        String text = SourceText.decode(content);
        this.lines =
                text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? List.of(text.split("\n", -1)) : List.of();
    }

    Place of(Chain chain) {
        return of(chain.begin(), chain.end());
    }

    /** From a position to before another. */
    Place of(Position begin, Position end) {
        return new Place(path, begin.line, column(begin), end.line, column(end));
    }

    private int column(Position position) {
        if (position.line > lines.size()) {
            return position.column;
        }
        String line = lines.get(position.line - 1);
        return line.codePointCount(0, Math.min(line.length(), position.column - 1)) + 1;
    }
}
