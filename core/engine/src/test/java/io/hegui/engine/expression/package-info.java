@org.jspecify.annotations.NullMarked
package io.hegui.engine.expression;
