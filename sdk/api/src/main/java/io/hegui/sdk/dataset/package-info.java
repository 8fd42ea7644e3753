@NullMarked
@PublicApi(since = "0.1.0")
package io.hegui.sdk.dataset;

import io.hegui.sdk.PublicApi;
import org.jspecify.annotations.NullMarked;
