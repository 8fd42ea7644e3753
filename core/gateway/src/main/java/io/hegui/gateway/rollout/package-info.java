/**
 * Which versions of plugins are to be active: kept in the database, changed by operators, followed by each gateway. What
 * is active on this gateway, the package {@code plugin} knows.
 */
@NullMarked
package io.hegui.gateway.rollout;

import org.jspecify.annotations.NullMarked;
