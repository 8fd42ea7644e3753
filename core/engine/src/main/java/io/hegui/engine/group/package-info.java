/** Keeps what group checks remember of records: in memory up to a bound, beyond it on disk. */
@NullMarked
package io.hegui.engine.group;

import org.jspecify.annotations.NullMarked;
