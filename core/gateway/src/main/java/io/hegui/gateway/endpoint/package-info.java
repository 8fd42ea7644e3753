/** Requests that plugins answer. */
@NullMarked
package io.hegui.gateway.endpoint;

import org.jspecify.annotations.NullMarked;
