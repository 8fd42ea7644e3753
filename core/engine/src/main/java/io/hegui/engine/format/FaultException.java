package io.hegui.engine.format;

import java.io.IOException;

/** The bytes cannot be read on: the file's own fault, unlike any other {@code IOException}. Without a stack trace. */
public final class FaultException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public FaultException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
