/** The return of consumer finance companies. */
@NullMarked
package io.hegui.plugin.consumerfinance;

import org.jspecify.annotations.NullMarked;
