@NullMarked
package io.hegui.engine.catalogue;

import org.jspecify.annotations.NullMarked;
