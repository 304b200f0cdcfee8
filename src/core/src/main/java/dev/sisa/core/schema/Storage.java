package dev.sisa.core.schema;

/** How slices store the features of a table; what a model is trained on does not depend on it. */
public enum Storage {

    /** Four bytes a feature; any schema. */
    FLOAT32("f32"),

    /** One byte a feature: every column is a whole number from 0 to 255, never missing, and all have one scale. */
    BYTE("u8");

    private final String key;

    Storage(String key) {
        this.key = key;
    }

    /** What a schema file calls it. */
    String key() {
        return key;
    }

    /**
     * Lets pass the text of a number that can be stored so.
     *
     * @throws BadCellException if it cannot
     */
    public void require(String text) {
        if (this == BYTE) {
            ByteText.require(text);
        }
    }
}
