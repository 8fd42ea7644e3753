/** Checks written as expressions: typed against the records they judge, and compiled to classes. */
@org.jspecify.annotations.NullMarked
package io.hegui.engine.expression;
