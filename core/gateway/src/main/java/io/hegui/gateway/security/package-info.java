/** Who is asking: keys, tokens, roles. */
@NullMarked
package io.hegui.gateway.security;

import org.jspecify.annotations.NullMarked;
