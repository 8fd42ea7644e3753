/** Compiled expressions beside the language's interpreter and beside checks in Java. */
@org.jspecify.annotations.NullMarked
package io.hegui.bench.expression;
