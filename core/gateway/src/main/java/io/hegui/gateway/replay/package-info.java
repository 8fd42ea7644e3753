/** A filing on record is judged once more by the very catalogue that judged it. */
@NullMarked
package io.hegui.gateway.replay;

import org.jspecify.annotations.NullMarked;
