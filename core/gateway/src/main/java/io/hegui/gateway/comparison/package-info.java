/** One filing judged twice: what differs. */
@NullMarked
package io.hegui.gateway.comparison;

import org.jspecify.annotations.NullMarked;
