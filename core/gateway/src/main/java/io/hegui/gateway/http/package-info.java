/** The HTTPS server, problem documents and what every request passes through. */
@NullMarked
package io.hegui.gateway.http;

import org.jspecify.annotations.NullMarked;
