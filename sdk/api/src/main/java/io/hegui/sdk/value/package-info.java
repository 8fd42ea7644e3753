@NullMarked
package io.hegui.sdk.value;

import org.jspecify.annotations.NullMarked;
