/** What the tests of all packages share. */
@NullMarked
package io.hegui.gateway.testing;

import org.jspecify.annotations.NullMarked;
