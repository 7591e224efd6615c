package dev.guardrail.collect.waiver;

import dev.guardrail.collect.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What comments begin with in files of which nothing else is known. */
final class LineSigns {

    private static final Map<String, List<String>> SIGNS = new HashMap<>();

    static {
        put("<!--", "xml html htm xhtml md markdown svg xsd xsl xslt wsdl pom csproj fsproj vbproj props targets resx");
        put("--", "sql lua hs elm adb ads vhd vhdl");
        put(";", "ini cfg conf editorconfig gitconfig inf reg asm clj cljs cljc edn lisp el scm rkt");
        put(
                "#",
                "ini cfg conf editorconfig gitconfig properties txt in env dockerignore gitignore gitattributes codeowners");
        put(
                "#",
                "r jl nix ps1 psm1 psd1 fish awk cmake bzl bazel build workspace just justfile mk tcl graphql gql feature po");
        put("#", "containerfile vagrantfile brewfile podfile procfile pipfile coveragerc flake8 pylintrc npmrc");
        put("%", "tex sty cls bib erl hrl pro");
        put("REM", "bat cmd");
        put("::", "bat cmd");
        put("//", "gradle mod work jsonc json5 sol zig v fs fsx pas jenkinsfile thrift glsl hlsl");
        put("'", "vb vbs bas");
    }

    private LineSigns() {}

    private static void put(String sign, String endings) {
        for (String ending : endings.split(" ", -1)) {
            List<String> known = SIGNS.getOrDefault(ending, List.of());
            SIGNS.put(ending, Stream.concat(known.stream(), Stream.of(sign)).toList());
        }
    }

    /** Those of a file, by its ending or its name; empty where none are known. */
    static Optional<List<String>> of(String path) {
        String name = Paths.name(path).toLowerCase(Locale.ROOT);
        if (name.startsWith("dockerfile.") || name.startsWith("makefile.")) {
            return Optional.of(List.of("#"));
        }
        return Optional.ofNullable(SIGNS.get(Paths.ending(name)));
    }
}
