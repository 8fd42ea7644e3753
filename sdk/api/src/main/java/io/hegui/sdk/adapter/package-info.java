/** Formats that a plugin reads itself. */
@NullMarked
@PublicApi(since = "0.1.0")
package io.hegui.sdk.adapter;

import io.hegui.sdk.PublicApi;
import org.jspecify.annotations.NullMarked;
