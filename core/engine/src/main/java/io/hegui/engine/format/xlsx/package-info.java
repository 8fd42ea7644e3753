@NullMarked
package io.hegui.engine.format.xlsx;

import org.jspecify.annotations.NullMarked;
