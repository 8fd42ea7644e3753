@NullMarked
package io.hegui.engine.reference;

import org.jspecify.annotations.NullMarked;
