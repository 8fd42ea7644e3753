/** Measurements. */
@NullMarked
package io.hegui.bench;

import org.jspecify.annotations.NullMarked;
