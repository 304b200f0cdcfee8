package dev.sisa.tables.idx;

import dev.sisa.core.schema.CellTexts;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.ColumnNames;
import dev.sisa.core.table.RowUnit;
import dev.sisa.core.table.ValueSource;
import dev.sisa.tables.file.OpenedFile;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Images and labels in IDX, the format of MNIST, as a table: column {@code label}, if there are labels, then a column {@code p1},
 * {@code p2}, ... for every byte of an image, row by row. Labels lie beside the images under the same name, but with {@code labels}
 * in place of {@code images} and {@code idx1} in place of {@code idx3}, as MNIST has it.
 *
 * <p>All numbers are big-endian: two bytes 0, a byte 8 (unsigned bytes), a byte with the number of dimensions, four bytes for
 * each dimension, of which the first counts the images; then the bytes.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, The MNIST database</a>
 */
public final class IdxRows implements ValueSource {

    /** Part of the names of files whose faults are faults of images. */
    public static final String IMAGES = "images-idx3";

    private static final int BEGINNING = 3;

    private static final int DOUBLES = 0x0E;

    private final String file;
    private final DataInputStream images;
    private final Optional<DataInputStream> labels;
    private final byte[] pixels;
    private final List<String> columns;
    private int left;
    private long position;

    /**
     * Opens images.
     *
     * @param images at their first byte, buffered; closed with these rows, as are the labels
     * @throws BadDataException if these are no unsigned bytes in IDX, or not as many labels as images
     */
    public IdxRows(String file, InputStream images, Optional<InputStream> labels) throws IOException {
        this.file = file;
        this.images = new DataInputStream(images);
        this.labels = labels.map(DataInputStream::new);
        try {
            IdxHeader header = new IdxHeader(file, this.images);
            int dimensions = header.dimensions();
            this.left = header.count();
            this.pixels = new byte[header.pixels(dimensions)];
            if (this.labels.isPresent()) {
                requireLabels(new IdxHeader(file, this.labels.get()));
            }
        } catch (EOFException _) {
            throw BadDataException.inFile(file, "it or its labels end before their header does. Get the files anew.");
        }
        this.columns = named();
    }

    /**
     * The images of a file, with their labels if those lie beside it.
     *
     * @throws BadDataException if these are no unsigned bytes in IDX, or not as many labels as images
     */
    public static IdxRows of(OpenedFile file) throws IOException {
        String name = file.fileName().replace("images", "labels").replace("idx3", "idx1");
        Optional<Path> beside = file.beside(name);
        if (beside.isEmpty()) {
            return new IdxRows(file.name(), file.bytes(), Optional.empty());
        }
        return OpenedFile.keep(
                beside.get(), labels -> new IdxRows(file.name(), file.bytes(), Optional.of(labels.bytes())));
    }

    /** Whether a file that begins so is in IDX, of unsigned bytes or of another type; no text begins with two bytes 0. */
    public static boolean begins(byte[] first) {
        boolean marked = first.length >= BEGINNING && first[0] == 0 && first[1] == 0;
        return marked && first[2] >= IdxHeader.UNSIGNED_BYTES && first[2] <= DOUBLES;
    }

    /** Columns that hold a byte each. */
    public int pixels() {
        return pixels.length;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<String> label() {
        return labels.map(_ -> ColumnNames.LABEL);
    }

    @Override
    public Optional<String> labelHint() {
        return labels.isPresent()
                ? Optional.empty()
                : Optional.of("Its labels are looked for beside it, in train-labels-idx1-ubyte for"
                        + " train-images-idx3-ubyte: put them there under the name that fits.");
    }

    @Override
    public RowUnit unit() {
        return RowUnit.IMAGE;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean next(CellTexts row) throws IOException {
        if (left == 0) {
            requireEnd();
            return false;
        }
        left--;
        position++;
        try {
            if (labels.isPresent()) {
                row.whole(labels.get().readUnsignedByte());
            }
            images.readFully(pixels);
        } catch (EOFException _) {
            throw BadDataException.inFile(
                    file, "it or its labels end before all images that were announced. Get the files anew.");
        }
        for (byte pixel : pixels) {
            row.whole(Byte.toUnsignedInt(pixel));
        }
        return true;
    }

    /** A file in gzip is checked only when its end is reached. */
    private void requireEnd() throws IOException {
        int next = images.read();
        if (labels.isPresent()) {
            next = Math.max(next, labels.get().read());
        }
        if (next >= 0) {
            throw BadDataException.inFile(
                    file,
                    "it or its labels hold more than the " + position + " that they announce. Get the files anew.");
        }
    }

    @Override
    public void close() throws IOException {
        images.close();
        if (labels.isPresent()) {
            labels.get().close();
        }
    }

    private List<String> named() {
        Stream<String> bytes = IntStream.rangeClosed(1, pixels.length).mapToObj(pixel -> "p" + pixel);
        return Stream.concat(label().stream(), bytes).toList();
    }

    private void requireLabels(IdxHeader header) throws IOException {
        int dimensions = header.dimensions();
        int count = header.count();
        if (dimensions != 1 || count != left) {
            throw BadDataException.inFile(
                    file,
                    "it has " + left + " images, but its labels are " + count + " in " + dimensions
                            + " dimensions. Put the labels of these images beside it.");
        }
    }
}
