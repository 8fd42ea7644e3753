/** Findings: kept, shown, exported, explained. */
@NullMarked
package io.hegui.gateway.finding;

import org.jspecify.annotations.NullMarked;
