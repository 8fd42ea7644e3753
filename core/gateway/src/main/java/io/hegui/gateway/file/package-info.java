/** Files of the data directory: those that only we may read, and those that grow with a request's body. */
@NullMarked
package io.hegui.gateway.file;

import org.jspecify.annotations.NullMarked;
