/** What lenders of every type file on how they deal with borrowers and with what they know of them. */
@NullMarked
package io.hegui.sdk.lending.conduct;

import org.jspecify.annotations.NullMarked;
