@NullMarked
package io.hegui.sdk.parameter;

import org.jspecify.annotations.NullMarked;
