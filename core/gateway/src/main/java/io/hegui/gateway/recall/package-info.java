/** Checks that turned out wrong are withdrawn, and the filings that they marked judged again. */
@NullMarked
package io.hegui.gateway.recall;

import org.jspecify.annotations.NullMarked;
