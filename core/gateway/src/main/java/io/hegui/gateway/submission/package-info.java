/** Receiving filings and their life after. */
@NullMarked
package io.hegui.gateway.submission;

import org.jspecify.annotations.NullMarked;
