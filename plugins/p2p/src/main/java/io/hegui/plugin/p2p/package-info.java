/** The return of online lending platforms, for the periods in which there were any. */
@NullMarked
package io.hegui.plugin.p2p;

import org.jspecify.annotations.NullMarked;
