package dev.sisa.core.receipt.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.CanonicalJson;
import dev.sisa.core.json.JsonPlace;
import java.util.Arrays;

/** Pages as {@link CanonicalJson} and a line feed: {@code {"entries", "format", "list", "model", "number", "sequence"}}. */
public final class ReceiptPageJson {

    private static final String FORMAT = "sisa-receipt-page/2";
    private static final Bytes START = Bytes.ofText("{\"entries\":");

    private ReceiptPageJson() {}

    public static String write(ReceiptPage page) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("model", page.model())
                .put("sequence", page.sequence())
                .put("list", page.list())
                .put("number", page.number());
        var entries = root.putArray("entries");
        page.entries().forEach(entries::add);
        return CanonicalJson.write(root) + "\n";
    }

    /** Whether a file is a page rather than a receipt, by its first bytes. */
    public static boolean isPage(Bytes content) {
        byte[] bytes = content.toArray();
        byte[] start = START.toArray();
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /**
     * The page of a file.
     *
     * @param file its name, for messages
     * @throws BadJsonException if it is none, has anything unknown in it, or is not in its one canonical form
     */
    public static ReceiptPage read(String file, Bytes content) {
        String text = ReceiptDocumentJson.text(file, content);
        JsonPlace root = JsonPlace.parse(file, text).object("entries", "format", "list", "model", "number", "sequence");
        if (!root.at("format").isText(FORMAT)) {
            throw root.at("format").bad("is a format unknown here", "This program reads " + FORMAT);
        }
        ReceiptPage page = root.checked(() -> new ReceiptPage(
                root.at("model").text(),
                root.at("sequence").longNumber(),
                root.at("list").text(),
                root.at("number").wholeNumber(),
                root.at("entries").texts()));
        if (!root.checked(() -> write(page)).equals(text)) {
            throw root.bad(
                    "the text is not in its canonical form",
                    "Receipts are used as they were written, to the last byte: ask for the file again");
        }
        return page;
    }
}
