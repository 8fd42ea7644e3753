package io.hegui.gateway.recall;

/** Why a filing is judged again. */
enum Cause {
    /** A check is withdrawn. */
    RECALLED,
    /** It was right after all. */
    TAKEN_BACK
}
