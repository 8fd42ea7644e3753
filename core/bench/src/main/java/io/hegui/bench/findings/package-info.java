/** Measures how fast findings become durable, against COPY into the same table. */
@NullMarked
package io.hegui.bench.findings;

import org.jspecify.annotations.NullMarked;
