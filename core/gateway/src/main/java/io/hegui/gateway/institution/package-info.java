/** Who may file, and with which credentials. */
@NullMarked
package io.hegui.gateway.institution;

import org.jspecify.annotations.NullMarked;
