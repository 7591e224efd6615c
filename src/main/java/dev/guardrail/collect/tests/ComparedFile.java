package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.declared.DeclaredTests;
import dev.guardrail.fact.ChangedFile;

/** A changed file with what it declares on both sides; nothing on a side where it is not. */
record ComparedFile(ChangedFile file, DeclaredTests before, DeclaredTests after) {}
