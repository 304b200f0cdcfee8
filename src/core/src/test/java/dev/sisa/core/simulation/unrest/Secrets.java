package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.AttributeValue;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.SimulatedCrash;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** I16: no ids or features in keys, values, messages and receipts, and no unsalted digests in what receipts are made of. */
final class Secrets {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Sightings sightings;

    Secrets(Sightings sightings) {
        this.sightings = sightings;
    }

    void check(Change change) {
        change.puts().forEach(this::item);
    }

    /** A blob's key. */
    void key(String key) {
        text("a blob's key", key);
    }

    /** The texts of an exception and its causes; the one that kills a simulated process is no message of ours. */
    void message(Throwable thrown) {
        if (!(thrown instanceof SimulatedCrash)) {
            text("a message", String.valueOf(thrown));
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            message(suppressed);
        }
        if (thrown.getCause() != null) {
            message(thrown.getCause());
        }
    }

    /** Any text that others than the person who asked may read. */
    void text(String what, String text) {
        if (text.contains(Population.ID_MARK) || text.contains(Population.FEATURE_MARK)) {
            throw new Violation("I16", what + " has an id or a feature: " + text);
        }
    }

    private void item(Item item) {
        text("an item's key", item.key().partition());
        text("an item's key", item.key().sort());
        boolean receipt = speaksOfReceipts(item);
        item.attributes().values().forEach((name, value) -> {
            if (value instanceof AttributeValue.Text(String text)) {
                text("value " + name + " of " + item.key(), text);
                if (receipt) {
                    digests(item, text);
                }
            }
        });
    }

    private static boolean speaksOfReceipts(Item item) {
        String partition = item.key().partition();
        return partition.endsWith("#RC") || partition.endsWith("#RL") || partition.startsWith("RQ#");
    }

    private void digests(Item item, String text) {
        for (Matcher digest = DIGEST.matcher(text); digest.find(); ) {
            if (sightings.nakedDigests().contains(digest.group())) {
                throw new Violation("I16", "an unsalted digest in " + item.key());
            }
        }
    }
}
