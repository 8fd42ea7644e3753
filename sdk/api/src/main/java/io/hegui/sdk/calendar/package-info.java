@NullMarked
package io.hegui.sdk.calendar;

import org.jspecify.annotations.NullMarked;
