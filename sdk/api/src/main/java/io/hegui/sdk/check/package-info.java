@NullMarked
package io.hegui.sdk.check;

import org.jspecify.annotations.NullMarked;
