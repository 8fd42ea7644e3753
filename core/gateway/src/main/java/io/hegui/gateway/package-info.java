/** The gateway: its parts are in the packages below, put together here. */
@NullMarked
package io.hegui.gateway;

import org.jspecify.annotations.NullMarked;
