@NullMarked
package io.hegui.engine.report;

import org.jspecify.annotations.NullMarked;
