package io.hegui.sdk.value;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * An 18-character resident identity number (GB 11643-1999): region, birth date, sequence, check character. The value
 * is known to be well-formed, to hold a real birth date and to have the right check character.
 */
public record ResidentId(String number) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    public ResidentId {
        if (number.length() != 18) {
            throw new IllegalArgumentException(
                    "a resident ID number has 18 characters, this one has " + number.length());
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("character " + (i + 1) + " of a resident ID number must be a digit");
            }
            sum += digit * WEIGHTS[i];
        }
        if (number.charAt(0) == '0') {
            throw new IllegalArgumentException("a resident ID number starts with a region code from 11 on");
        }
        birthDateOf(number);
        char expected = CHECK.charAt(sum % 11);
        if (number.charAt(17) != expected) {
            throw new IllegalArgumentException("the check character of the resident ID number is wrong");
        }
    }

    /** @throws IllegalArgumentException naming what is wrong, never the number itself */
    public static ResidentId parse(String text) {
        return new ResidentId(text);
    }

    /** The first six digits (GB/T 2260 at the time of issue). */
    public String region() {
        return number.substring(0, 6);
    }

    public LocalDate birthDate() {
        return birthDateOf(number);
    }

    /** Hides all but region and check character, so that a log or a message never holds the number. */
    @Override
    public String toString() {
        return number.substring(0, 6) + "***********" + number.charAt(17);
    }

    private static LocalDate birthDateOf(String number) {
        try {
            return LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the birth date in the resident ID number does not exist", e);
        }
    }
}
