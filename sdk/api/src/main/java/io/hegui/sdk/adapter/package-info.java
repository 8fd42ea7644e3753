/** Formats that a plugin reads itself. */
@NullMarked
package io.hegui.sdk.adapter;

import org.jspecify.annotations.NullMarked;
