@NullMarked
package io.hegui.engine.format.record;

import org.jspecify.annotations.NullMarked;
