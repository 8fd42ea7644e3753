/** A small plugin that the engine's tests judge with: one dataset of twenty columns and a few checks. */
@NullMarked
package io.hegui.engine.sample;

import org.jspecify.annotations.NullMarked;
