@NullMarked
package io.hegui.sdk.dataset;

import org.jspecify.annotations.NullMarked;
