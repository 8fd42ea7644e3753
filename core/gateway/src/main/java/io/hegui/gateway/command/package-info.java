/** The {@code hegui} command line. Each command is one class; {@link io.hegui.gateway.command.Hegui} lists them. */
@NullMarked
package io.hegui.gateway.command;

import org.jspecify.annotations.NullMarked;
