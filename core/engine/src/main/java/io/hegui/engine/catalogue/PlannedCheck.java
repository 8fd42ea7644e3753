package io.hegui.engine.catalogue;

import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.check.Check;

/** A check and its page. */
public record PlannedCheck(Check<?> check, CheckPage page) {}
