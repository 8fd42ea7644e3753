/** Checks and returns of commercial banks that lend with partners. */
@NullMarked
package io.hegui.plugin.bank;

import org.jspecify.annotations.NullMarked;
