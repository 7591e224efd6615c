package dev.guardrail.collect.dependency.manifest;

/** What one manifest says by itself, whatever stands in other files. */
public sealed interface Parsed permits ManifestFile, Pom, Catalogue, GradleBuild {}
