/** Files that arrive in pieces, by the tus protocol (1.0.0), and become submissions once they are whole. */
@NullMarked
package io.hegui.gateway.upload;

import org.jspecify.annotations.NullMarked;
