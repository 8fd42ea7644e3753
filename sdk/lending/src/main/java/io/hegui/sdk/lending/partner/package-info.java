/** What lenders file on those they work with: partners, funded counterparties, payments, investments. */
@NullMarked
package io.hegui.sdk.lending.partner;

import org.jspecify.annotations.NullMarked;
