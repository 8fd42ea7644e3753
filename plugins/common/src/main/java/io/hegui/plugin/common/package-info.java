/** Checks that bind every lender: they judge any record that is a loan. */
@NullMarked
package io.hegui.plugin.common;

import org.jspecify.annotations.NullMarked;
