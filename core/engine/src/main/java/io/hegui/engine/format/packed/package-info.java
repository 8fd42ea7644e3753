@NullMarked
package io.hegui.engine.format.packed;

import org.jspecify.annotations.NullMarked;
