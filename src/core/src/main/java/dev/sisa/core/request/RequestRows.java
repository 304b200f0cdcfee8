package dev.sisa.core.request;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.AttributeValue;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.ItemReads;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Requests in the control store: item {@code RQ#<id> / META}.
 *
 * <p>Attributes: {@code m} (model), {@code tenant}, {@code payload} (hexadecimal), {@code reg} (regulation), {@code shk} (key of the
 * names of shards, hexadecimal), {@code subjects}
 * (commitments in hexadecimal, joined by line feeds), {@code unseen} (which of them were never seen, counted from 0, joined by
 * commas; absent if all were), {@code total}, {@code cursor}, {@code parts}, {@code list} (blob key or empty); in milliseconds
 * since 1970 {@code rcvd}, {@code due} and, once reached, {@code forgot}, {@code erased}, {@code healed}; once issued {@code rc}
 * and {@code ad}, the sequence numbers of its receipts.
 */
public final class RequestRows {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final ControlStore control;

    public RequestRows(ControlStore control) {
        this.control = control;
    }

    /** A request as of now; empty for what is no id of a request. */
    public Optional<Request> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return control.read(key(id)).map(item -> request(id, item));
    }

    /** The items of requests that are there, by id, read by the hundred. */
    public Map<String, Item> items(Collection<String> ids) {
        Map<ItemKey, String> keys = ids.stream()
                .distinct()
                .filter(id -> ID.matcher(id).matches())
                .collect(Collectors.toMap(RequestRows::key, id -> id));
        Map<String, Item> found = new HashMap<>();
        ItemReads.of(control, keys.keySet()).forEach((key, item) -> found.put(keys.getOrDefault(key, ""), item));
        return found;
    }

    /** Requests that are there, in the order of their ids here. */
    public List<Request> read(Collection<String> ids) {
        Map<String, Item> found = items(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).map(item -> request(id, item)).stream())
                .toList();
    }

    /** The request that is stored as this item. */
    public static Request request(String id, Item item) {
        return item.as("request " + id, found -> parse(id, found));
    }

    /** The write that makes a request. */
    public static Write create(Request request) {
        return Write.create(item(request));
    }

    /** The write that changes a request. */
    public static Write replace(Request request) {
        return Write.replace(item(request));
    }

    /** The partition of all that is stored of a request. */
    public static String partition(String id) {
        return "RQ#" + id;
    }

    private static ItemKey key(String id) {
        return new ItemKey(Table.CONTROL, partition(id), "META");
    }

    private static Item item(Request request) {
        Intake intake = request.intake();
        Expansion expansion = request.expansion();
        Attributes attributes = Attributes.NONE
                .with("m", intake.model())
                .with("tenant", intake.tenant())
                .with("payload", intake.payload().toHex())
                .with("reg", intake.regulation())
                .with("shk", intake.shardKey().toHex())
                .with("subjects", NamedSubjects.commitments(intake.subjects()))
                .with("rcvd", intake.receivedAt().toEpochMilli())
                .with("due", intake.dueAt().toEpochMilli())
                .with("total", expansion.total())
                .with("cursor", expansion.cursor())
                .with("parts", expansion.parts())
                .with("list", expansion.list());
        return new Item(key(request.id()), request.version(), reached(attributes, request));
    }

    private static Attributes reached(Attributes attributes, Request request) {
        Milestones reached = request.milestones();
        String unseen = NamedSubjects.unseen(request.intake().subjects());
        Attributes all = unseen.isEmpty() ? attributes : attributes.with("unseen", unseen);
        all = with(all, "forgot", millis(reached.forgottenAt()));
        all = with(all, "erased", millis(reached.erasedAt()));
        all = with(all, "healed", millis(reached.healedAt()));
        all = with(all, "rc", request.receipts().erasure());
        return with(all, "ad", request.receipts().addendum());
    }

    private static Attributes with(Attributes attributes, String name, OptionalLong value) {
        return value.isPresent() ? attributes.with(name, value.getAsLong()) : attributes;
    }

    private static OptionalLong millis(Optional<Instant> instant) {
        return instant.isPresent() ? OptionalLong.of(instant.get().toEpochMilli()) : OptionalLong.empty();
    }

    private static Request parse(String id, Item item) {
        Attributes attributes = item.attributes();
        Intake intake = new Intake(
                attributes.text("m"),
                attributes.text("tenant"),
                Bytes.ofHex(attributes.text("payload")),
                Instant.ofEpochMilli(attributes.whole("rcvd")),
                Instant.ofEpochMilli(attributes.whole("due")),
                attributes.text("reg"),
                Bytes.ofHex(attributes.text("shk")),
                NamedSubjects.parse(
                        attributes.text("subjects"), attributes.has("unseen") ? attributes.text("unseen") : ""));
        Expansion expansion = new Expansion(
                (int) attributes.whole("total"),
                (int) attributes.whole("cursor"),
                (int) attributes.whole("parts"),
                attributes.text("list"));
        Milestones milestones = new Milestones(
                instant(attributes, "forgot"), instant(attributes, "erased"), instant(attributes, "healed"));
        ReceiptNumbers receipts = new ReceiptNumbers(number(attributes, "rc"), number(attributes, "ad"));
        return new Request(id, item.version(), intake, expansion, milestones, receipts);
    }

    private static Optional<Instant> instant(Attributes attributes, String name) {
        OptionalLong millis = number(attributes, name);
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }

    private static OptionalLong number(Attributes attributes, String name) {
        return attributes.values().get(name) instanceof AttributeValue.Whole(long value)
                ? OptionalLong.of(value)
                : OptionalLong.empty();
    }

    static String hexLines(List<Bytes> values) {
        return values.stream().map(Bytes::toHex).collect(Collectors.joining("\n"));
    }

    static List<Bytes> ofHexLines(String text) {
        return text.lines().map(Bytes::ofHex).toList();
    }
}
