package io.hegui.plugin.servicedesk;

/**
 * What the checks cite. The rule book is internal: it binds the department that has adopted it, from then on, and is itself
 * undated. Whoever files has adopted it, so the day is not asked for; validity starts before any period that can be filed.
 */
final class RuleBook {
    static final String TITLE = "客服部管理制度与岗位职责";
    static final String SINCE = "2014-01-01";

    private RuleBook() {}
}
