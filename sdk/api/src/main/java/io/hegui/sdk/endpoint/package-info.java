/** Requests that a plugin answers over HTTP. */
@NullMarked
@PublicApi(since = "0.1.0")
package io.hegui.sdk.endpoint;

import io.hegui.sdk.PublicApi;
import org.jspecify.annotations.NullMarked;
