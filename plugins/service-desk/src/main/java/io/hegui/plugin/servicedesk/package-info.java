/** How the customer-service department of any institution is run: shifts, swaps, leave, monitoring, reports and meetings. */
@NullMarked
package io.hegui.plugin.servicedesk;

import org.jspecify.annotations.NullMarked;
