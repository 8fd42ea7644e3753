/** What lenders' plugins share: a loan, its payments, its annualised cost and the caps on it. */
@NullMarked
package io.hegui.sdk.lending;

import org.jspecify.annotations.NullMarked;
