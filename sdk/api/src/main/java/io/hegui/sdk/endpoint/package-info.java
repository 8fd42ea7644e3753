/** Requests that a plugin answers over HTTP. */
@NullMarked
package io.hegui.sdk.endpoint;

import org.jspecify.annotations.NullMarked;
