/** Dockerfiles and Compose files: their instructions and the images that they name. */
@NullMarked
package dev.guardrail.collect.container;

import org.jspecify.annotations.NullMarked;
