/** Datasets, checks and regulations, to read. */
@NullMarked
package io.hegui.gateway.register;

import org.jspecify.annotations.NullMarked;
