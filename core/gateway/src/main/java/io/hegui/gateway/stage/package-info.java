/** Stages of a check: watched, warned of, enforced. */
@NullMarked
package io.hegui.gateway.stage;

import org.jspecify.annotations.NullMarked;
