@NullMarked
@PublicApi(since = "0.1.0")
package io.hegui.sdk;

import org.jspecify.annotations.NullMarked;
