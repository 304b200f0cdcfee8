package dev.sisa.core.schema;

/** The stored form of a table's features; training does not depend on it. */
public enum Storage {

    /** Four bytes a feature; any schema. */
    FLOAT32("f32"),

    /** One byte a feature: every column is a whole number from 0 to 255, never missing, and all have one scale. */
    BYTE("u8");

    private final String key;

    Storage(String key) {
        this.key = key;
    }

    /** Its name in a schema file. */
    String key() {
        return key;
    }

    /**
     * Checks that the number in a text can be stored so.
     *
     * @throws BadCellException if it cannot
     */
    public void require(String text) {
        if (this == BYTE) {
            ByteText.require(text);
        }
    }
}
