/** How far a filing is, told while it is judged. */
@NullMarked
package io.hegui.gateway.progress;

import org.jspecify.annotations.NullMarked;
