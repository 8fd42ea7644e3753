package io.hegui.gateway.progress;

import io.hegui.gateway.submission.State;
import java.time.OffsetDateTime;

/**
 * A step in a filing's life.
 *
 * @param number from 1, in the order of the audit log
 */
record StateChange(int number, State state, OffsetDateTime at) {}
