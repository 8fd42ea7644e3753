@NullMarked
@PublicApi(since = "0.1.0")
package io.hegui.sdk.check;

import io.hegui.sdk.PublicApi;
import org.jspecify.annotations.NullMarked;
