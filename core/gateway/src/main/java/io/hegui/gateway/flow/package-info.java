/** How asynchronous steps follow one another. */
@org.jspecify.annotations.NullMarked
package io.hegui.gateway.flow;
