package io.hegui.gateway.security;

/** A program that may ask for tokens. */
record Client(String id, Secret secret, Principal principal) {}
