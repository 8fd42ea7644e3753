package io.hegui.gateway.plugin.signature;

import java.time.Instant;

/** Where a file comes from, as far as that can be told. What claims to come from somewhere and does not, has none. */
public sealed interface Provenance {
    /** It came with this program. */
    record Shipped() implements Provenance {
        @Override
        public String toString() {
            return "shipped with Hegui";
        }
    }

    /** A trusted publisher signed it. */
    record Signed(PublisherKey key, Instant at) implements Provenance {
        @Override
        public String toString() {
            return "signed " + at + " with " + key;
        }
    }

    /** It is signed with a key that nobody has said to trust, so who signed it cannot be told. */
    record Unknown(String publisher, String key) implements Provenance {
        @Override
        public String toString() {
            return "signed with an unknown key " + key + ", as of publisher '" + publisher + "'";
        }
    }

    /** There is no signature. */
    record Unsigned() implements Provenance {
        @Override
        public String toString() {
            return "not signed";
        }
    }
}
