package dev.guardrail.collect.check.call;

import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.yaml.YamlException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files with scripts, told apart by their paths. */
final class ScriptFiles {

    /** In bytes: a file of scripts that people write is far smaller. */
    static final int SIZE_LIMIT = 1 << 20;

    /** Programs that people write for their checks: elsewhere, most of the files of these languages are what is checked. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:.*/)?(?:scripts?|tools?|ci|bin|hack|dev|build_tools|\\.ci|\\.github)/(?:.*/)?(?:[\\w.-]+\\.(?:py|[cm]?[jt]s|rb)|[\\w-]+)|[\\w.-]+\\.(?:py|[cm]js|rb)");

    private static final Pattern SHELL = Pattern.compile("(?i).*\\.(?:sh|bash|ps1|cmd|bat)");

    private interface Reader {
        ScriptFile read(String path, String text) throws YamlException;
    }

    private static final Map<Pattern, Reader> KINDS = Map.of(
            Pattern.compile("(.*/)?(GNU)?[Mm]akefile|.*\\.mk"), (path, text) -> new MakeReader(path).read(text),
            Pattern.compile("(.*/)?package\\.json"), PackageReader::read,
            Pattern.compile("(.*/)?(tox\\.ini|setup\\.cfg|tox\\.toml)"), ToxReader::read,
            Pattern.compile("(.*/)?pyproject\\.toml"), PyprojectReader::read,
            Pattern.compile("(.*/)?noxfile\\.py"), (path, text) -> new NoxReader(path, text).read(),
            Pattern.compile("(.*/)?\\.?[Jj]ustfile"), (path, text) -> new JustReader(path).read(text),
            Pattern.compile("(.*/)?[Tt]askfile\\.ya?ml"), TaskfileReader::read,
            Pattern.compile("(.*/)?\\.pre-commit-config\\.ya?ml"), PreCommitReader::read);

    static final Reading<ScriptFile> READING =
            new Reading<>("scripts", ScriptFile.class, path -> true, SIZE_LIMIT, ScriptFiles::read);

    private ScriptFiles() {}

    private static ScriptFile read(SourceFile file) {
        String text = TextEncoding.text(file.content());
        String path = file.path() + ScriptPrograms.ending(file.path(), text);
        Optional<Reader> reader = KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(file.path()).matches())
                .map(Map.Entry::getValue)
                .findFirst();
        try {
            ScriptFile read = reader.isPresent()
                    ? reader.get().read(file.path(), text)
                    : ScriptPrograms.read(file.path(), path, text);
            return Substance.canFail(path, text) ? read : read.harmless();
        } catch (YamlException e) {
            return ScriptFile.EMPTY;
        }
    }

    /** Whether a file has scripts that checks can call, or is a program in a folder of such programs. */
    static boolean isRead(String path) {
        return SHELL.matcher(path).matches()
                || PROGRAM.matcher(path).matches()
                || KINDS.keySet().stream().anyMatch(kind -> kind.matcher(path).matches());
    }
}
