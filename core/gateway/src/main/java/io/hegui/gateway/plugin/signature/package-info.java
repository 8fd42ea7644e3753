/**
 * Who answers for a file that the gateway is to load: detached Ed25519 signatures of publishers whom the operator
 * trusts. It knows nothing of plugins; any staged file is looked at in the same way.
 */
@NullMarked
package io.hegui.gateway.plugin.signature;

import org.jspecify.annotations.NullMarked;
