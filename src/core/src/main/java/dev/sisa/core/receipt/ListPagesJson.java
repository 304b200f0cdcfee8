package dev.sisa.core.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.json.JsonPlace;
import dev.sisa.core.shard.ListDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The pages of a body as {@code pages}, a list of number, count and SHA-256 a name; absent if no list is large. */
final class ListPagesJson {

    static final String NAME = "pages";

    private ListPagesJson() {}

    static ObjectNode write(ListPages pages, ObjectNode root) {
        if (!pages.byName().isEmpty()) {
            ObjectNode node = root.putObject(NAME);
            pages.byName().forEach((name, digests) -> {
                var array = node.putArray(name);
                for (ListDigest digest : digests) {
                    array.add(ReceiptBodyJson.json(digest).put("number", array.size() + 1));
                }
            });
        }
        return root;
    }

    static ListPages read(JsonPlace root) {
        if (!root.has(NAME)) {
            return ListPages.NONE;
        }
        JsonPlace place = root.at(NAME);
        NavigableMap<String, List<ListDigest>> pages = new TreeMap<>();
        for (String name : place.keysInOrder()) {
            pages.put(name, digests(place.at(name)));
        }
        return place.checked(() -> new ListPages(pages));
    }

    private static List<ListDigest> digests(JsonPlace place) {
        List<ListDigest> digests = new ArrayList<>();
        for (JsonPlace page : place.members()) {
            JsonPlace known = page.object("number", "count", "sha256");
            if (known.at("number").wholeNumber() != digests.size() + 1) {
                throw known.at("number").bad("is not the number of the page there", "Pages are counted from 1");
            }
            digests.add(page.checked(() -> new ListDigest(
                    known.at("count").longNumber(), known.at("sha256").text())));
        }
        return digests;
    }
}
