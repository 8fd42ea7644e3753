/** Health, metrics and logs. */
@NullMarked
package io.hegui.gateway.observe;

import org.jspecify.annotations.NullMarked;
