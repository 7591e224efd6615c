package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlVersion;

/** Reads TOML 1.0 to nodes with places. A table is a mapping; numbers with a fraction and dates are taken as written. */
public final class TomlReader {

    private TomlReader() {}

    /**
     * Reads one document; an empty one is an empty mapping. It has no duplicates, as TOML does not allow any.
     *
     * @param path the file's path, for the places
     * @param bytes the file's content, UTF-8 with or without a byte order mark
     * @throws YamlException if it is not UTF-8, not TOML, or too deep
     */
    public static YamlDocument read(String path, byte[] bytes) throws YamlException {
        String text = Texts.decode(path, bytes);
        TomlText source = new TomlText(path, text);
        // The parser is recursive and has no limit of its own.
        if (source.depth() > YamlReader.DEPTH_LIMIT) {
            throw TomlConverter.tooDeep(Place.file(path));
        }
        TomlParseResult result = Toml.parse(text, TomlVersion.V1_0_0);
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            int line =
                    Math.max(1, Math.min(error.position().line(), source.lines().size()));
            throw new YamlException(Place.line(path, line), Texts.oneLine(String.valueOf(error.getMessage())));
        }
        YamlNode root = new TomlConverter(source).mapping(result, source.start(), 0);
        return new YamlDocument(root, List.of(), List.of(), List.of(), source.lines());
    }
}
