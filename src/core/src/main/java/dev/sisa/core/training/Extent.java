package dev.sisa.core.training;

import dev.sisa.core.spec.Form;

/**
 * The values of one sample at the input or output of a layer.
 *
 * @param form how the values lie beside each other
 * @param size how many there are
 */
public record Extent(Form form, int size) {

    static Extent flat(int size) {
        return new Extent(new Form.Flat(), size);
    }

    static Extent of(Form.Image image) {
        return new Extent(image, image.size());
    }

    /** Channels of an image, units of a flat layer: what batch normalisation has its statistics of. */
    public int channels() {
        return switch (form) {
            case Form.Flat _ -> size;
            case Form.Image image -> image.channels();
        };
    }
}
