@NullMarked
package io.hegui.engine.format.json;

import org.jspecify.annotations.NullMarked;
