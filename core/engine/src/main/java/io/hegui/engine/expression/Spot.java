package io.hegui.engine.expression;

/** Where something stands in a file; both count from 1. */
record Spot(int line, int column) {}
