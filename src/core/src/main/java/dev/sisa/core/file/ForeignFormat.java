package dev.sisa.core.file;

import dev.sisa.core.table.BadDataException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A format of files that is not read, told by the first bytes whatever the file is called. No text in UTF-8 that could
 * be a table begins so.
 */
public enum ForeignFormat {
    GZIP("compressed with gzip", Remedy.unpack("gunzip -c"), "\\x1f\\x8b"),
    BZIP2("compressed with bzip2", Remedy.unpack("bunzip2 -c"), "BZh[1-9]\\x31\\x41\\x59\\x26\\x53\\x59"),
    XZ("compressed with xz", Remedy.unpack("unxz -c"), "\\xfd7zXZ\\x00"),
    ZSTANDARD("compressed with Zstandard", Remedy.unpack("unzstd -c"), "\\x28\\xb5\\x2f\\xfd"),
    LZ4("compressed with LZ4", Remedy.unpack("unlz4 -c"), "\\x04\\x22\\x4d\\x18"),
    COMPRESS("compressed with compress", Remedy.unpack("uncompress -c"), "\\x1f\\x9d"),
    EXCEL("an Excel workbook", Remedy.SHEET, "PK\\x03\\x04.{26}(\\[Content_Types\\]\\.xml|_rels/|docProps/|xl/)"),
    OPEN_DOCUMENT("an OpenDocument file", Remedy.SHEET, "PK\\x03\\x04.{26}mimetypeapplication/vnd\\.oasis"),
    OLD_EXCEL("an old Excel workbook or another Office file", Remedy.SHEET, "\\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1"),
    NPZ(
            "a NumPy archive (npz)",
            "Write its arrays as CSV with numpy.savetxt(..., delimiter=\",\")",
            "PK\\x03\\x04.{26}[^\\x00]{1,200}?\\.npy"),
    ZIP("a zip archive", Remedy.ARCHIVE, "PK(\\x03\\x04|\\x05\\x06)"),
    TAR("a tar archive", Remedy.ARCHIVE, ".{257}ustar[\\x00 ]"),
    SEVEN_ZIP("a 7z archive", Remedy.ARCHIVE, "7z\\xbc\\xaf\\x27\\x1c"),
    RAR("a RAR archive", Remedy.ARCHIVE, "Rar!\\x1a\\x07"),
    PARQUET("a Parquet file", Remedy.pandas("parquet"), "PAR1\\x15"),
    ORC("an ORC file", Remedy.pandas("orc"), "ORC[\\x00\\x02-\\x08\\x0e-\\x1f]"),
    ARROW("an Arrow file", Remedy.pandas("feather"), "ARROW1\\x00\\x00|FEA1\\x00"),
    AVRO("an Avro file", Remedy.WRITE_CSV, "Obj\\x01.{1,40}avro\\."),
    NPY("a NumPy array (npy)", "Write it as CSV with numpy.savetxt(..., delimiter=\",\")", "\\x93NUMPY"),
    PICKLE("a Python pickle", Remedy.WRITE_CSV, "\\x80[\\x02-\\x05]"),
    HDF5("an HDF5 file", Remedy.pandas("hdf"), "\\x89HDF\\r\\n\\x1a\\n"),
    MATLAB("a MATLAB file", Remedy.WRITE_CSV, "MATLAB 5\\.0 MAT-file.{105}(\\x00\\x01IM|\\x01\\x00MI)"),
    R("an R data file", "Write it as CSV with write.csv in R", "(RD[AX][23]\\n)?X\\n\\x00\\x00\\x00[\\x02\\x03]"),
    STATA("a Stata file", Remedy.pandas("stata"), "<stata_dta><header>"),
    SPSS("an SPSS file", Remedy.pandas("spss"), "\\$FL[23]@\\(#\\)"),
    SAS("a SAS file", Remedy.pandas("sas"), "\\x00{12}\\xc2\\xea\\x81\\x60"),
    SQLITE(
            "an SQLite database",
            "Write the table as CSV: sqlite3 -csv -header FILE 'select * from TABLE' > TABLE.csv",
            "SQLite format 3\\x00"),
    PDF("a PDF document", Remedy.WRITE_CSV, "%PDF-[0-9]\\.[0-9][\\r\\n]"),
    PICTURE("a picture", Remedy.IMAGES, "\\x89PNG\\r\\n|\\xff\\xd8\\xff"),
    UTF_32("text in UTF-32", Remedy.iconv("UTF-32"), "\\xff\\xfe\\x00\\x00|\\x00\\x00\\xfe\\xff"),
    UTF_16(
            "text in UTF-16",
            Remedy.iconv("UTF-16"),
            "\\xff\\xfe|\\xfe\\xff|.*?(([\\t\\r\\n -~]\\x00){4}|(\\x00[\\t\\r\\n -~]){4})");

    /** Bytes that are looked at. */
    static final int BEGINNING = 4096;

    private final String name;
    private final String remedy;
    private final Pattern beginning;

    ForeignFormat(String name, String remedy, String beginning) {
        this.name = name;
        this.remedy = remedy;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /** The format of a file that begins so, if it is one of these. */
    static Optional<ForeignFormat> of(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(format -> format.beginning.matcher(text).lookingAt())
                .findFirst();
    }

    /**
     * Rejects a file in one of these formats.
     *
     * @param file its name, for messages
     * @param bytes its first
     * @throws BadDataException that names the format and what to do
     */
    public static void refuse(String file, byte[] bytes) {
        of(bytes).ifPresent(format -> {
            throw BadDataException.inFile(file, "it is " + format.name + ", not text in UTF-8. " + format.remedy + ".");
        });
    }

    private static final class Remedy {
        static final String SHEET = "Save the sheet as CSV in UTF-8";
        static final String ARCHIVE = "Unpack it, and name the table in it";
        static final String WRITE_CSV = "Write the table as CSV in UTF-8 with the program that made it";
        static final String IMAGES = "Images are read in IDX: put all of them into one such file";

        static String unpack(String command) {
            return "Unpack it: " + command + " FILE > FILE.csv";
        }

        static String pandas(String kind) {
            return "Write it as CSV, in Python with pandas.read_" + kind + "(...).to_csv(..., index=False)";
        }

        static String iconv(String encoding) {
            return "Save it as UTF-8: iconv -f " + encoding + " -t UTF-8 FILE > FILE.utf8";
        }
    }
}
