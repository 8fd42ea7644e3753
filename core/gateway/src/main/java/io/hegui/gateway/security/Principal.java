package io.hegui.gateway.security;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who is asking.
 *
 * @param subject the token's subject
 * @param institution credit code; there for {@link Role#INSTITUTION} and for no other role
 */
public record Principal(String subject, Role role, Optional<String> institution) {
    public Principal {
        requireNonNull(subject, "subject is null");
        requireNonNull(role, "role is null");
        if (subject.isBlank()) {
            throw new IllegalArgumentException("subject is blank");
        }
        if ((role == Role.INSTITUTION) != institution.isPresent()) {
            throw new IllegalArgumentException("role " + role + " with institution " + institution);
        }
    }

    /** True if this caller may see what belongs to the institution with this credit code. */
    public boolean maySee(String creditCode) {
        return institution.map(creditCode::equals).orElse(true);
    }
}
