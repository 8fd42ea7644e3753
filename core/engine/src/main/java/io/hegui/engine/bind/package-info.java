@NullMarked
package io.hegui.engine.bind;

import org.jspecify.annotations.NullMarked;
