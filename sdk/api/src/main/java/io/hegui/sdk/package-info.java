@NullMarked
package io.hegui.sdk;

import org.jspecify.annotations.NullMarked;
