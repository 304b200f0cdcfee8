package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no text in UTF-8: gzip is read where a table is, and all others are called by their name. */
final class ForeignFileTest {

    private static final People PEOPLE = People.of(30);

    private final Shell shell;
    private final Path data;

    ForeignFileTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.data = shell.file("people.csv", PEOPLE.csv());
    }

    @Test
    void a_table_in_gzip_is_read_like_the_table_whatever_it_is_called() throws IOException {
        Path zipped = write("people.data", gzip(PEOPLE.csv()));
        assertThat(Shell.bare("schema", zipped.toString()).succeeded().out())
                .isEqualTo(Shell.bare("schema", data.toString()).succeeded().out());
        Shell other = new Shell(shell.folder().resolve("other"));
        shell.train(data).succeeded();
        assertThat(other.train(zipped, "--keys", shell.keys().toString()).shards())
                .isEqualTo(shell.run("heal", "m", "--json").shards());
        other.run("verify", "m", "--from-scratch", "--data", zipped.toString()).succeeded();
        assertThat(other.run("predict", "m", "--data", zipped.toString())
                        .succeeded()
                        .out())
                .isEqualTo(shell.run("predict", "m", "--data", data.toString())
                        .succeeded()
                        .out());
    }

    @Test
    void a_table_in_gzip_that_is_cut_or_damaged_says_so() throws IOException {
        byte[] whole = gzip(PEOPLE.csv());
        Path cut = write("cut.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        shell.train(cut).refused(1, "cut.csv.gz: it is compressed with gzip and ends early. Get it anew.");
        byte[] flipped = whole.clone();
        Arrays.fill(flipped, 20, 40, (byte) 0x55);
        Path damaged = write("damaged.csv.gz", flipped);
        Shell.bare("schema", damaged.toString())
                .refused(1, "damaged.csv.gz: it is compressed with gzip and damaged. Get it anew.");
    }

    @Test
    void a_table_in_gzip_within_gzip_says_so() throws IOException {
        Path twice = write("twice.csv.gz", gzip(gzip(PEOPLE.csv())));
        shell.train(twice).refused(1, "twice.csv.gz: it is compressed twice", "Unpack it once");
    }

    @Test
    void a_table_in_utf_16_is_named_with_and_without_its_mark() throws IOException {
        Path marked = write("marked.csv", PEOPLE.csv().getBytes(StandardCharsets.UTF_16));
        Path bare = write("bare.csv", PEOPLE.csv().getBytes(StandardCharsets.UTF_16LE));
        String remedy = "it is text in UTF-16, not text in UTF-8. Save it as UTF-8: iconv -f UTF-16 -t UTF-8";
        for (Path file : new Path[] {marked, bare}) {
            Shell.bare("schema", file.toString()).refused(1, file + ": " + remedy);
            shell.train(file).refused(1, file + ": " + remedy);
        }
        Path wide = write("wide.csv", ("\uFEFF" + PEOPLE.csv()).getBytes(Charset.forName("UTF-32LE")));
        shell.train(wide).refused(1, "wide.csv: it is text in UTF-32");
    }

    @Test
    void binary_tables_are_named_before_anything_is_made() throws IOException {
        Path parquet = write("people.parquet", bytes("PAR1\u0015\u0004\u0015\u0010\u00ff"));
        shell.train(parquet).refused(1, "people.parquet: it is a Parquet file that is cut, damaged", "Get it anew");
        Path npy = write("features.npy", bytes("\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f8'}"));
        shell.train(npy).refused(1, "features.npy: it is a NumPy array that has a header without", "numpy.save");
        Path excel = write("people.xlsx", zip("[Content_Types].xml"));
        shell.train(excel).refused(1, "people.xlsx: it is an Excel workbook", "Save the sheet as CSV in UTF-8");
        assertThat(shell.home()).doesNotExist();
    }

    @Test
    void archives_and_databases_are_named() throws IOException {
        refusedByName(
                zip("people.csv"), "it is a zip archive, not text in UTF-8. Unpack it, and name the table in it.");
        refusedByName(zip("x.npy"), "it is a NumPy archive (npz)");
        refusedByName(gzip("x".repeat(257) + "ustar\0"), "it is a tar archive");
        refusedByName(bytes("BZh91AY&SY\u0001"), "it is compressed with bzip2", "bunzip2 -c");
        refusedByName(bytes("\u00fd7zXZ\u0000\u0000\u0004"), "it is compressed with xz", "unxz -c");
        refusedByName(bytes("(\u00b5/\u00fd\u0004"), "it is compressed with Zstandard");
        refusedByName(bytes("SQLite format 3\u0000\u0010"), "it is an SQLite database", "sqlite3 -csv -header");
        refusedByName(bytes("\u0089HDF\r\n\u001a\n\u0000"), "it is an HDF5 file");
        refusedByName(bytes("%PDF-1.7\n%\u00e2\u00e3"), "it is a PDF document");
        refusedByName(bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), "it is an old Excel workbook");
        refusedByName(bytes("\u0080\u0004\u0095"), "it is a Python pickle");
        refusedByName(gzip("X\n\0\0\0\u0003"), "it is an R data file");
    }

    @Test
    void text_in_another_format_is_named() throws IOException {
        refusedByName(
                bytes("{\"age\": 31, \"class\": \"yes\"}\n{\"age\": 32, \"class\": \"no\"}\n"), "looks like JSON");
        refusedByName(bytes("[\n {\"age\": 31}\n]\n"), "it looks like JSON, not like a table", "pandas.read_json");
        refusedByName(bytes("% people\n\n@RELATION people\n@ATTRIBUTE age NUMERIC\n"), "it looks like ARFF");
        refusedByName(bytes("<!DOCTYPE html>\n<html><body>Log in</body></html>\n"), "it looks like HTML or XML");
        Path sparse = write("table", bytes("1 1:0.5 7:2\n-1 3:0.25\n"));
        Shell.bare("schema", sparse.toString(), "--delimiter", " ").refused(1, "it looks like libsvm", ".libsvm");
    }

    private void refusedByName(byte[] content, String... reasons) throws IOException {
        Path file = write("table", content);
        Shell.bare("schema", file.toString()).refused(1, reasons);
        shell.train(file).refused(1, reasons);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(shell.folder().resolve(name), content);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
