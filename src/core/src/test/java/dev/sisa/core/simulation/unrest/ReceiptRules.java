package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.AttributeValue;
import dev.sisa.core.port.Item;
import java.util.List;
import java.util.Optional;

/** I14: what a request has reached is set once, and each receipt is issued by what makes it true. */
final class ReceiptRules {

    private static final List<String> ONCE =
            List.of("m", "tenant", "payload", "rcvd", "due", "total", "forgot", "erased", "healed", "rc", "ad");

    void check(Change change) {
        change.puts("META")
                .filter(item -> item.key().partition().startsWith("RQ#"))
                .forEach(item -> change.before(item).ifPresent(before -> set(before, item)));
        Optional<Item> head = change.puts("HEAD")
                .filter(item -> item.key().partition().endsWith("#RC"))
                .findFirst();
        head.ifPresent(newest -> issued(change, newest));
    }

    private static void set(Item before, Item after) {
        for (String name : ONCE) {
            Optional<AttributeValue> old =
                    Optional.ofNullable(before.attributes().values().get(name));
            if (old.isPresent() && !old.get().equals(after.attributes().values().get(name))) {
                throw new Violation("I14", name + " of " + after.key() + " was set and changed");
            }
        }
    }

    private static void issued(Change change, Item head) {
        long sequence = head.attributes().whole("seq");
        long before =
                change.before(head).map(old -> old.attributes().whole("seq")).orElse(0L);
        boolean claimed = change.puts("META").anyMatch(item -> claims(item, change, sequence));
        if (sequence != before + 1 || !claimed) {
            throw new Violation("I14", "receipt " + sequence + " after " + before + " is no request's own");
        }
    }

    private static boolean claims(Item request, Change change, long sequence) {
        return List.of("rc", "ad").stream()
                .anyMatch(number -> request.attributes().has(number)
                        && request.attributes().whole(number) == sequence
                        && change.before(request)
                                .filter(old -> old.attributes().has(number))
                                .isEmpty());
    }
}
