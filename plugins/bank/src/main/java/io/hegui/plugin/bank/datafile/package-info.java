/** Data files of the central bank's basic financial data, whose fields have no names. */
@NullMarked
package io.hegui.plugin.bank.datafile;

import org.jspecify.annotations.NullMarked;
