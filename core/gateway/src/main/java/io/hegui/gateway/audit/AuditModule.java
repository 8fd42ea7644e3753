package io.hegui.gateway.audit;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The audit log. */
public final class AuditModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AuditLog.class).in(Scopes.SINGLETON);
    }
}
