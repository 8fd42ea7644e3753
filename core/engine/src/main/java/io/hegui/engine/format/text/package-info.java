@NullMarked
package io.hegui.engine.format.text;

import org.jspecify.annotations.NullMarked;
