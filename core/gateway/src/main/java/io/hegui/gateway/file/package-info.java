/** Files of the data directory: those that only we may read, those that grow with a request's body, and the names of both. */
@NullMarked
package io.hegui.gateway.file;

import org.jspecify.annotations.NullMarked;
