@NullMarked
@PublicApi(since = "0.1.0")
package io.hegui.sdk.regulation;

import io.hegui.sdk.PublicApi;
import org.jspecify.annotations.NullMarked;
