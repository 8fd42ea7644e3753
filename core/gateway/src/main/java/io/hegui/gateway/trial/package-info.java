/** A staged version judges stored filings beside the active one, and what differs is told before it is activated. */
@NullMarked
package io.hegui.gateway.trial;

import org.jspecify.annotations.NullMarked;
