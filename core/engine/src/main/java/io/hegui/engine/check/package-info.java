@NullMarked
package io.hegui.engine.check;

import org.jspecify.annotations.NullMarked;
