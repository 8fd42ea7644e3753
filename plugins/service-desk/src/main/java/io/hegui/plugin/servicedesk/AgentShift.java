package io.hegui.plugin.servicedesk;

/** What is remembered of an agent's shift: whether the agent came. */
public record AgentShift(String agentId, boolean attended) {}
