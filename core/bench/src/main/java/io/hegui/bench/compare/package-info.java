/** One file, the same checks, several engines: rows a second of each. */
@NullMarked
package io.hegui.bench.compare;

import org.jspecify.annotations.NullMarked;
