/** PostgreSQL, embedded or external, and its migrations. */
@NullMarked
package io.hegui.gateway.database;

import org.jspecify.annotations.NullMarked;
