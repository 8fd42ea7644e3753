@NullMarked
package io.hegui.sdk.regulation;

import org.jspecify.annotations.NullMarked;
