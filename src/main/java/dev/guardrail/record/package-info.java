/** What an audit was judged from: all that it takes to judge the change again without its repository. */
@NullMarked
package dev.guardrail.record;

import org.jspecify.annotations.NullMarked;
