/** Tests a plugin without a server: checks alone, whole files, and what every plugin must hold. */
@NullMarked
package io.hegui.sdk.testkit;

import org.jspecify.annotations.NullMarked;
