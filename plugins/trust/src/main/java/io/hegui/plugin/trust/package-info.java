/** The return of trust companies that lend. */
@NullMarked
package io.hegui.plugin.trust;

import org.jspecify.annotations.NullMarked;
