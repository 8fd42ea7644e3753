/** Loans outstanding as the central bank's basic financial data has them. */
@NullMarked
package io.hegui.sdk.lending.stock;

import org.jspecify.annotations.NullMarked;
