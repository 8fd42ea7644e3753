package io.hegui.gateway.run;

/** What a stored filing is judged with once more, beside the record. */
public enum Beside {
    /** With what its verdict was made with, and with nothing where there was nothing. */
    AS_RECORDED,
    /** With what its verdict was made with; where it was judged without, with what would be chosen now. */
    AS_IT_WOULD_BE
}
