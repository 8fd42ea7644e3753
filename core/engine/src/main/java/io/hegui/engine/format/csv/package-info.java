@NullMarked
package io.hegui.engine.format.csv;

import org.jspecify.annotations.NullMarked;
