/** The configuration: one immutable record for each concern. */
@NullMarked
package io.hegui.gateway.config;

import org.jspecify.annotations.NullMarked;
