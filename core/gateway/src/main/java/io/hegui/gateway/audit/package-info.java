/** The append-only, hash-chained record of what was done. */
@NullMarked
package io.hegui.gateway.audit;

import org.jspecify.annotations.NullMarked;
