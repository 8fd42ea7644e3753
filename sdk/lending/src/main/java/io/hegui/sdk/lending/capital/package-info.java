/** What lenders file on their own capital and on how it is exposed. */
@NullMarked
package io.hegui.sdk.lending.capital;

import org.jspecify.annotations.NullMarked;
