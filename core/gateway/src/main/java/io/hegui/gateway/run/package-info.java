/** The queue of runs and those who work it off. */
@NullMarked
package io.hegui.gateway.run;

import org.jspecify.annotations.NullMarked;
