package io.hegui.sdk.endpoint;

/** How an endpoint is called. */
public enum Method {
    /** The request's fields are query parameters. */
    GET,
    /** The request is a JSON object. */
    POST
}
