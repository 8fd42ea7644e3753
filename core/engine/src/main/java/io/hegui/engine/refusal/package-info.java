/** What is said in Chinese and English of things that cannot be used. */
@NullMarked
package io.hegui.engine.refusal;

import org.jspecify.annotations.NullMarked;
