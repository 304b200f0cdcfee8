package dev.sisa.core.bytes;

import dev.sisa.core.failure.InvalidValueException;

/** Text as every store keeps it: UTF-8, in which an unpaired surrogate has no bytes and would come back as another character. */
public final class Utf8 {

    private Utf8() {}

    /**
     * Bytes of a text.
     *
     * @throws InvalidValueException if it has an unpaired surrogate
     */
    public static int size(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new InvalidValueException("a store holds Unicode text only: character " + at + " of "
                        + text.length() + " is half of a surrogate pair");
            }
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            at += Character.charCount(point);
        }
        return bytes;
    }
}
