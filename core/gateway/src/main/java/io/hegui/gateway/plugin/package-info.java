/**
 * Loads plugins, one generation per plugin version, and publishes what they contribute as one immutable snapshot. The
 * rest of the gateway reads that snapshot; nobody else knows PF4J.
 */
@NullMarked
package io.hegui.gateway.plugin;

import org.jspecify.annotations.NullMarked;
