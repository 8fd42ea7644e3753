/** Checks and returns of microlenders. */
@NullMarked
package io.hegui.plugin.microlender;

import org.jspecify.annotations.NullMarked;
