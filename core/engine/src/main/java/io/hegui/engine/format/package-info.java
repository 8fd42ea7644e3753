@NullMarked
package io.hegui.engine.format;

import org.jspecify.annotations.NullMarked;
