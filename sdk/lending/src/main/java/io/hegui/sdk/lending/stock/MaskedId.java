package io.hegui.sdk.lending.stock;

import java.util.regex.Pattern;

/**
 * An identity number as it may leave an institution: of a resident ID the first 14 characters and the MD5 of the whole,
 * of any other the MD5 alone.
 *
 * @param text 46 or 32 characters
 */
public record MaskedId(String text) {
    private static final Pattern FORM = Pattern.compile("([0-9]{14})?[0-9a-f]{32}");

    public MaskedId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("证件号码须脱敏：居民身份证为前 14 位加 32 位小写 MD5，其他证件仅为 MD5 / an identity number is"
                    + " masked: 14 digits and an MD5 in lower case, or the MD5 alone");
        }
    }

    /** @throws IllegalArgumentException if it is not masked; the message does not repeat it */
    public static MaskedId parse(String text) {
        return new MaskedId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
