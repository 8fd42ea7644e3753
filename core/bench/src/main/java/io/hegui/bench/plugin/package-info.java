/** The plugin that is measured: written against the SDK as any integrator would write it. */
@NullMarked
package io.hegui.bench.plugin;

import org.jspecify.annotations.NullMarked;
