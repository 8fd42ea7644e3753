/** Files of the data directory that only we may read. */
@NullMarked
package io.hegui.gateway.file;

import org.jspecify.annotations.NullMarked;
