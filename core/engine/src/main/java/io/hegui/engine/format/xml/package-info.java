@NullMarked
package io.hegui.engine.format.xml;

import org.jspecify.annotations.NullMarked;
