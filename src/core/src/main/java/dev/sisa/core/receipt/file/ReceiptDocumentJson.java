package dev.sisa.core.receipt.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.json.CanonicalJson;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptBodyJson;
import dev.sisa.core.receipt.ReceiptFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Documents as {@link CanonicalJson} and a line feed: {@code {"body", "format", "signatures", ...}} and the lists by their names,
 * {@code commitments} and {@code destroyed} of an erasure receipt, {@code commitments} of one that nothing was erased,
 * {@code live} of an addendum.
 */
public final class ReceiptDocumentJson {

    private ReceiptDocumentJson() {}

    public static String write(ReceiptDocument document) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("format", document.body().link().format().key());
        root.set("body", ReceiptBodyJson.write(document.body()));
        SignatureJson.write(document, root);
        document.lists().forEach((name, lists) -> {
            var outer = root.putArray(name);
            for (List<String> list : lists) {
                var inner = outer.addArray();
                list.forEach(inner::add);
            }
        });
        return CanonicalJson.write(root) + "\n";
    }

    /**
     * The document of a file.
     *
     * @param file its name, for messages
     * @throws BadJsonException if it is none, has anything unknown in it, or is not in its one canonical form
     */
    public static ReceiptDocument read(String file, Bytes content) {
        String text = text(file, content);
        JsonPlace root = JsonPlace.parse(file, text);
        ReceiptFormat format = format(root.at("format"));
        ReceiptBody body = ReceiptBodyJson.read(format, root.at("body"));
        ReceiptDocument document =
                root.checked(() -> new ReceiptDocument(body, lists(format, root), SignatureJson.read(format, root)));
        if (!root.checked(() -> write(document)).equals(text)) {
            throw root.bad(
                    "the text is not in its canonical form",
                    "Receipts are used as they were written, to the last byte: ask for the file again");
        }
        return document;
    }

    static String text(String file, Bytes content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.toArray()))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new JsonPlace(file, "", MissingNode.getInstance())
                    .bad("is not text in UTF-8", "Ask for the file again");
        }
    }

    private static ReceiptFormat format(JsonPlace place) {
        return Keyed.find(ReceiptFormat.class, place.text())
                .orElseThrow(() -> place.bad(
                        "is a format unknown here",
                        "This program reads "
                                + Arrays.stream(ReceiptFormat.values())
                                        .map(ReceiptFormat::key)
                                        .collect(Collectors.joining(", "))));
    }

    private static NavigableMap<String, List<List<String>>> lists(ReceiptFormat format, JsonPlace root) {
        NavigableMap<String, List<List<String>>> lists = new TreeMap<>();
        List<String> names = new ArrayList<>(root.keysInOrder());
        names.removeAll(List.of("body", "format", SignatureJson.name(format)));
        for (String name : names) {
            lists.put(
                    name, root.at(name).members().stream().map(JsonPlace::texts).toList());
        }
        return lists;
    }
}
