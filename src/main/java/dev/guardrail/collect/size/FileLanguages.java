package dev.guardrail.collect.size;

import dev.guardrail.collect.Paths;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The languages of files, by the end of their names. */
final class FileLanguages {

    /** A language, then the ends of names; a name without a dot is a whole name. */
    private static final String TABLE = """
            c .c .h
            c# .cs
            c++ .cc .cpp .cxx .hh .hpp .hxx
            clojure .clj .cljs .cljc .edn
            cmake .cmake cmakelists.txt
            css .css
            dart .dart
            dockerfile .dockerfile .containerfile dockerfile containerfile
            drl .drl
            elixir .ex .exs
            erlang .erl .hrl
            f# .fs .fsi .fsx
            go .go
            graphql .graphql .gql
            groovy .groovy .gradle jenkinsfile
            haskell .hs
            hcl .tf .tfvars .hcl
            html .html .htm
            java .java
            javascript .js .jsx .mjs .cjs
            json .json .jsonc .json5
            julia .jl
            kotlin .kt .kts
            less .less
            lua .lua
            make .mk makefile gnumakefile
            markdown .md .markdown .mdx
            ocaml .ml .mli
            perl .pl .pm
            php .php
            powershell .ps1 .psm1
            properties .properties
            proto .proto
            python .py .pyi .pyw
            r .r
            restructuredtext .rst
            ruby .rb .rake .gemspec rakefile gemfile
            rust .rs
            scala .scala .sc
            scss .scss .sass
            shell .sh .bash .zsh .fish .ksh
            sql .sql
            svelte .svelte
            swift .swift
            toml .toml
            typescript .ts .tsx .mts .cts
            visual-basic .vb
            vue .vue
            xml .xml .xsd .xsl .xslt
            yaml .yaml .yml
            zig .zig
            """;

    private static final Map<String, String> LANGUAGES = languages();

    private FileLanguages() {}

    /** The language of a file; empty where it is not known. */
    static String of(String path) {
        String name = Paths.name(path).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String byName = LANGUAGES.getOrDefault(name, "");
        return byName.isEmpty() && dot >= 0 ? LANGUAGES.getOrDefault(name.substring(dot), "") : byName;
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        TABLE.lines().map(line -> line.split(" ", -1)).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                languages.put(words[i], words[0]);
            }
        });
        return languages;
    }
}
