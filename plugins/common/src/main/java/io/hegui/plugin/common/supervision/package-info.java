/** What local authorities file on their own duties: who is responsible, which plan there is, how leverage may be. */
@NullMarked
package io.hegui.plugin.common.supervision;

import org.jspecify.annotations.NullMarked;
