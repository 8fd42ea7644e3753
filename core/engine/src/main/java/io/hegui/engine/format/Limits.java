package io.hegui.engine.format;

/**
 * How far a file may go before its reading is ended.
 *
 * @param recordBytes bytes of one record, as UTF-8
 * @param unpackedBytes bytes of a packed file once unpacked
 * @param ratio how many times its own size a packed file may become, beyond the first {@link #FREE_BYTES}
 * @param depth how deep JSON and XML may nest
 */
public record Limits(int recordBytes, long unpackedBytes, int ratio, int depth) {
    /** Unpacked bytes that any packed file may have, whatever the ratio. */
    public static final long FREE_BYTES = 64L << 20;

    /** 1 MiB a record, 64 GiB unpacked, 200 to 1, 32 deep. */
    public static final Limits STANDARD = new Limits(1 << 20, 64L << 30, 200, 32);
}
